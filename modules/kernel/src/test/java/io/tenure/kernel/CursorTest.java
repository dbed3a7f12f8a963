package io.tenure.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

class CursorTest {

    @Property
    void a_cursor_reads_back_what_it_was_made_of(@ForAll long number, @ForAll("name") String name) {
        Cursor cursor = Cursor.parse(Cursor.of(name, number), 2);
        assertThat(cursor.text(0)).isEqualTo(name);
        assertThat(cursor.number(1)).isEqualTo(number);
    }

    @net.jqwik.api.Provide
    net.jqwik.api.Arbitrary<String> name() {
        return net.jqwik.api.Arbitraries.strings().withCharRange(' ', '\u024f').ofMaxLength(40);
    }

    @Property
    void anything_else_is_refused_and_never_fails(@ForAll String typed) {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> Cursor.parse(typed, 3).number(0));
        if (refusal != null) {
            assertThat(refusal.code()).isEqualTo(CommonRefusal.CURSOR_INVALID);
        }
    }

    @Example
    void numbers_days_and_moments_that_no_list_gives_out_are_refused() {
        assertRefused(() -> Cursor.parse(Cursor.of(Long.MAX_VALUE), 1).count(0));
        assertRefused(() -> Cursor.parse(Cursor.of(Long.MAX_VALUE), 1).day(0));
        assertRefused(() -> Cursor.parse(Cursor.of(-1), 1).day(0));
        assertRefused(() -> Cursor.parse(Cursor.of(Instant.MAX), 1).moment(0));
        assertRefused(() -> Cursor.parse(Cursor.of("a\0b"), 1).text(0));
        assertRefused(() -> Cursor.parse("none", 1).text(0));
    }

    private static void assertRefused(ThrowingCallable reading) {
        assertThat(catchThrowableOfType(Refusal.class, reading).code()).isEqualTo(CommonRefusal.CURSOR_INVALID);
    }
}
