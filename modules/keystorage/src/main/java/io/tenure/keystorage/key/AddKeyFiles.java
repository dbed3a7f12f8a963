package io.tenure.keystorage.key;

import io.tenure.authority.keyfile.KeyFileReader;
import io.tenure.kernel.Allowed;
import io.tenure.kernel.Refusal;
import io.tenure.kernel.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;

/**
 * Use case: an administrator adds several keys by key file. Not one transaction: each file is taken or refused by itself, and
 * a refusal is an answer.
 */
@ApplicationScoped
public class AddKeyFiles {

    /** How much of a file is read: the most that a key file has, and by one more a larger one is known. */
    public static final int MOST_CHARACTERS = KeyFileReader.MOST_CHARACTERS;

    @Inject
    private AddKey addKey;

    /**
     * What became of one file.
     *
     * @param name    as the sender calls it
     * @param serial  the key's serial, or null if it was refused
     * @param refusal why it was refused, or null
     */
    public record Outcome(String name, String serial, Refusal refusal) {

        public boolean added() {
            return refusal == null;
        }
    }

    /** @param files the texts by name; @return one outcome each, in the same order */
    @Allowed(Role.ADMINISTRATOR)
    public List<Outcome> add(Map<String, String> files) {
        return files.entrySet().stream().map(file -> add(file.getKey(), file.getValue())).toList();
    }

    private Outcome add(String name, String text) {
        try {
            return new Outcome(name, addKey.add(AddKey.Request.byFile(text)).serial(), null);
        } catch (Refusal refused) {
            return new Outcome(name, null, refused);
        }
    }
}
