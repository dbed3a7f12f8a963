package io.tenure.kernel;

import jakarta.ejb.ApplicationException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A request that is refused. Rolls the transaction back, so a refused request changes nothing (domain.md C4). It
 * carries a code and arguments, never a sentence; pages and the REST API turn it into text, once each.
 */
@ApplicationException(rollback = true, inherited = true)
public class Refusal extends RuntimeException {

    private final transient RefusalCode code;
    private final String field;
    private final transient List<Object> arguments;
    private final transient List<Refusal> others;

    /** @param arguments for the sentence in the message bundles, in its order */
    public Refusal(RefusalCode code, Object... arguments) {
        this(null, code, List.of(), arguments);
    }

    private Refusal(String field, RefusalCode code, List<Refusal> others, Object... arguments) {
        super(code.name());
        this.code = Objects.requireNonNull(code, "code");
        this.field = field;
        this.others = List.copyOf(others);
        this.arguments = List.copyOf(Arrays.stream(arguments).map(value -> value == null ? "" : value).toList());
    }

    /** A refusal because of one field of the request, named as in the REST contract ({@code seats}). */
    public static Refusal of(String field, RefusalCode code, Object... arguments) {
        return new Refusal(field, code, List.of(), arguments);
    }

    /** The same, with what else is wrong. */
    Refusal with(List<Refusal> also) {
        return new Refusal(field, code, also, arguments.toArray());
    }

    /** This and whatever else was found wrong with the request, in the order of the rules. */
    public List<Refusal> all() {
        return Stream.concat(Stream.of(this), others.stream()).toList();
    }

    public RefusalCode code() {
        return code;
    }

    /** The field of the request it is about, or null. */
    public String field() {
        return field;
    }

    public List<Object> arguments() {
        return arguments;
    }
}
