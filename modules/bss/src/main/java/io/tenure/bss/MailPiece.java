package io.tenure.bss;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A piece of a mail's plain text: words, or the address of a link. */
public record MailPiece(String text, boolean link) {

    private static final Pattern LINK = Pattern.compile("https?://\\S+");

    static List<MailPiece> of(String text) {
        List<MailPiece> pieces = new ArrayList<>();
        Matcher links = LINK.matcher(text);
        int at = 0;
        while (links.find()) {
            pieces.add(new MailPiece(text.substring(at, links.start()), false));
            pieces.add(new MailPiece(links.group(), true));
            at = links.end();
        }
        pieces.add(new MailPiece(text.substring(at), false));
        return pieces;
    }
}
