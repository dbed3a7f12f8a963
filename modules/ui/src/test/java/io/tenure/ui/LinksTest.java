package io.tenure.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LinksTest {

    @Test
    void a_changed_filter_keeps_the_others_and_begins_at_the_first_page() {
        assertThat(Links.query(present("q", "Borealis & Co", "cursor", "abc"), "state", "ACTIVE"))
                .isEqualTo("?q=Borealis+%26+Co&state=ACTIVE");
    }

    @Test
    void the_next_page_keeps_the_filters() {
        assertThat(Links.query(present("state", "ACTIVE", "cursor", "abc"), "cursor", "def"))
                .isEqualTo("?state=ACTIVE&cursor=def");
    }

    @Test
    void an_empty_value_takes_the_filter_away() {
        assertThat(Links.query(present("state", "ACTIVE"), "state", "")).isEmpty();
    }

    @Test
    void what_faces_posts_never_stands_in_an_address() {
        assertThat(Links.query(present("jakarta.faces.ViewState", "1:2", "primefaces.nonce", "x"), "q", "a"))
                .isEqualTo("?q=a");
    }

    private static Map<String, String[]> present(String... namesAndValues) {
        Map<String, String[]> map = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            map.put(namesAndValues[i], new String[] {namesAndValues[i + 1]});
        }
        return map;
    }
}
