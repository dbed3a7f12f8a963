package io.tenure.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Properties;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessagesTest {

    @ParameterizedTest
    @ValueSource(strings = {"messages", "faces"})
    void both_languages_have_the_same_keys(String bundle) throws IOException {
        assertThat(read(bundle + "_de").stringPropertyNames())
                .containsExactlyInAnyOrderElementsOf(read(bundle).stringPropertyNames());
    }

    @ParameterizedTest
    @ValueSource(strings = {"messages", "faces"})
    void both_languages_take_the_same_number_of_arguments(String bundle) throws IOException {
        Properties english = read(bundle);
        Properties german = read(bundle + "_de");
        for (String key : english.stringPropertyNames()) {
            assertThat(arguments(german.getProperty(key))).as(key).isEqualTo(arguments(english.getProperty(key)));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"messages", "messages_de", "faces", "faces_de"})
    void no_key_stands_twice(String bundle) throws IOException {
        try (Reader reader = open(bundle)) {
            assertThat(new java.io.BufferedReader(reader).lines()
                    .filter(line -> line.contains("=") && !line.startsWith("#"))
                    .map(line -> line.substring(0, line.indexOf('=')).trim())).doesNotHaveDuplicates();
        }
    }

    private static int arguments(String sentence) {
        return new MessageFormat(sentence).getFormatsByArgumentIndex().length;
    }

    private static Properties read(String bundle) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = open(bundle)) {
            properties.load(reader);
        }
        return properties;
    }

    private static Reader open(String bundle) {
        return new InputStreamReader(MessagesTest.class.getResourceAsStream(bundle + ".properties"), StandardCharsets.UTF_8);
    }
}
