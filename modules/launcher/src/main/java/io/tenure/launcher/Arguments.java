package io.tenure.launcher;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A command line, taken apart: {@code --name value}, {@code --name=value}, {@code --switch}, and the words that are no option.
 * Refuses an option it was not told of, one without its value, and one given twice.
 */
record Arguments(Map<String, String> options, List<String> words) {

    static Arguments parse(List<String> args, Set<String> withValue, Set<String> switches) {
        Map<String, String> options = new LinkedHashMap<>();
        List<String> words = new ArrayList<>();
        Deque<String> rest = new ArrayDeque<>(args);
        while (!rest.isEmpty()) {
            String word = rest.pop();
            if (word.startsWith("-")) {
                takeOption(word, rest, withValue, switches, options);
            } else {
                words.add(word);
            }
        }
        return new Arguments(options, words);
    }

    private static void takeOption(String word, Deque<String> rest, Set<String> withValue, Set<String> switches,
            Map<String, String> options) {
        int equals = word.indexOf('=');
        String name = equals < 0 ? word : word.substring(0, equals);
        String value;
        if (withValue.contains(name)) {
            value = equals < 0 ? rest.poll() : word.substring(equals + 1);
            if (value == null || value.isBlank()) {
                throw new Refused(Refused.USAGE, name + " needs a value");
            }
        } else if (switches.contains(word)) {
            value = "true";
        } else {
            throw new Refused(Refused.USAGE, "unknown option " + word);
        }
        if (options.put(name, value) != null) {
            throw new Refused(Refused.USAGE, name + " is given twice");
        }
    }

    Optional<String> value(String name) {
        return Optional.ofNullable(options.get(name));
    }

    boolean has(String name) {
        return options.containsKey(name);
    }
}
