package io.tenure.services.mail;

import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A table in a mail: the first line is its head. Lines of facts are separated by line ends, cells by tabs. */
record MailTable(List<List<String>> lines) {

    static MailTable of(String head, String rows, UnaryOperator<String> readable) {
        return new MailTable((head + "\n" + rows).lines().map(line -> Arrays.stream(line.split("\t", -1))
                .map(readable).toList()).toList());
    }

    /** Columns as wide as their widest cell. */
    String text() {
        int columns = lines.get(0).size();
        int[] widths = IntStream.range(0, columns).map(column -> lines.stream().mapToInt(line -> line.get(column).length())
                .max().orElse(0)).toArray();
        return lines.stream().map(line -> IntStream.range(0, columns).mapToObj(column -> line.get(column)
                + " ".repeat(widths[column] - line.get(column).length())).collect(Collectors.joining("  ")).stripTrailing())
                .collect(Collectors.joining("\n"));
    }

    String html() {
        return lines.stream().skip(1).map(line -> row(line, "td")).collect(Collectors.joining("\n",
                "<table border=\"0\" cellpadding=\"6\">\n" + row(lines.get(0), "th align=\"left\"") + "\n", "\n</table>"));
    }

    private static String row(List<String> line, String tag) {
        return line.stream().map(cell -> "<" + tag + ">" + MailText.escaped(cell) + "</" + tag.split(" ")[0] + ">")
                .collect(Collectors.joining("", "<tr>", "</tr>"));
    }
}
