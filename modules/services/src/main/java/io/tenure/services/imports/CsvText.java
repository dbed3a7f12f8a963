package io.tenure.services.imports;

import io.tenure.kernel.Refusal;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** The text of a file: UTF-8, with or without a byte order mark. */
final class CsvText {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private CsvText() {
    }

    /** @throws Refusal {@code NOT_UTF8} with the line of the first byte that is not, {@code FILE_EMPTY} */
    static String of(byte[] content) {
        String text = decode(content);
        String bare = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
        if (bare.isBlank()) {
            throw new Refusal(ImportRefusal.FILE_EMPTY);
        }
        return bare;
    }

    private static String decode(byte[] content) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT);
        try {
            CharBuffer text = decoder.decode(ByteBuffer.wrap(content));
            if (text.toString().indexOf('\0') >= 0) {
                throw new Refusal(ImportRefusal.NOT_UTF8, 1L);
            }
            return text.toString();
        } catch (CharacterCodingException notUtf8) {
            throw new Refusal(ImportRefusal.NOT_UTF8, lineOfFirstOther(content));
        }
    }

    private static long lineOfFirstOther(byte[] content) {
        CharBuffer readable = CharBuffer.allocate(content.length);
        StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(content), readable, true);
        return readable.flip().chars().filter(character -> character == '\n').count() + 1;
    }
}
