package io.tenure.api.docs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ApiPageTest {

    @Test
    void the_files_the_page_names_are_packed_in() {
        for (String file : new String[] {"webjars/swagger-ui/" + ApiPage.version() + "/swagger-ui-bundle.js",
            "webjars/swagger-ui/" + ApiPage.version() + "/swagger-ui.css", "docs/api.js", "docs/docs.css",
            "docs/swagger.css"}) {
            assertThat(getClass().getResource("/META-INF/resources/" + file)).as(file).isNotNull();
        }
    }
}
