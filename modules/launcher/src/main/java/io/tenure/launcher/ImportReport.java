package io.tenure.launcher;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The server's answer to an import, as lines for a person: {@code FILE:LINE: field: message} for what was refused. */
final class ImportReport {

    private ImportReport() {}

    static List<String> lines(int status, JsonObject answer) {
        List<String> lines = new ArrayList<>();
        if (status == 200) {
            String outcome = answer.getBoolean("dryRun", false) ? "would be created" : "created";
            for (JsonObject file : objects(answer, "files")) {
                lines.add("%s: %s, %s rows, %s %s%s%s".formatted(
                        text(file, "name"), text(file, "kind"), text(file, "rows"), text(file, "created"), outcome,
                        unchanged(file), ignored(file)));
            }
        }
        objects(answer, "reconciled").forEach(one -> lines.add(reconciled(one)));
        List<JsonObject> errors = objects(answer, "errors");
        errors.forEach(error -> lines.add(error(error)));
        lines.add(outcome(status, answer, errors.size()));
        return lines;
    }

    /** One count of a license pool, as the file tells it and as its lines come to. */
    private static String reconciled(JsonObject one) {
        boolean told = !one.isNull("told");
        return "%s: %s %s%s%s".formatted(text(one, "pool"), text(one, "count"), text(one, "found"),
                told && one.getInt("told") != one.getInt("found") ? ", told " + one.getInt("told") : "",
                one.getInt("other") == 0 ? "" : ", " + one.getInt("other") + " count as OTHER");
    }

    private static String unchanged(JsonObject file) {
        return file.getInt("unchanged", 0) == 0 ? "" : ", " + file.getInt("unchanged") + " there already";
    }

    private static String ignored(JsonObject file) {
        boolean none = !(file.get("ignoredColumns") instanceof JsonArray columns) || columns.isEmpty();
        return none ? "" : "; columns left aside: " + String.join(", ", file.getJsonArray("ignoredColumns")
                .getValuesAs(JsonString::getString));
    }

    private static String outcome(int status, JsonObject answer, int errors) {
        if (status == 200) {
            return answer.getBoolean("dryRun", false) ? "dry run: these files can be imported; nothing was changed" : "imported";
        }
        if (errors > 0) {
            return "refused, " + errors + (errors == 1 ? " error" : " errors") + "; nothing was changed";
        }
        String reason = Optional.of(text(answer, "detail")).filter(detail -> !detail.isEmpty()).orElse(text(answer, "title"));
        return "refused with status " + status + (reason.isEmpty() ? "" : ": " + reason) + "; nothing was changed";
    }

    private static String error(JsonObject error) {
        StringBuilder line = new StringBuilder(text(error, "file"));
        append(line, ":", text(error, "line"));
        append(line, ": ", text(error, "field"));
        append(line, ": ", text(error, "detail"));
        String value = text(error, "value");
        if (!value.isEmpty() && !text(error, "detail").contains(value)) {
            line.append(" (").append(value).append(')');
        }
        return line.toString();
    }

    private static void append(StringBuilder line, String separator, String text) {
        if (!text.isEmpty()) {
            line.append(separator).append(text);
        }
    }

    private static List<JsonObject> objects(JsonObject answer, String name) {
        return answer.get(name) instanceof JsonArray array ? array.getValuesAs(JsonValue::asJsonObject) : List.of();
    }

    private static String text(JsonObject object, String name) {
        JsonValue value = object.getOrDefault(name, JsonValue.NULL);
        if (value instanceof JsonString string) {
            return string.getString();
        }
        return value == JsonValue.NULL ? "" : value.toString();
    }
}
