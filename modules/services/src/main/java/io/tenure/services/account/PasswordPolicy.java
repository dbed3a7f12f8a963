package io.tenure.services.account;

import io.tenure.kernel.Refusal;
import java.util.Locale;
import java.util.Set;

/** Which passwords are good enough: long ones, that are neither the name nor the address nor tried first by everybody. */
final class PasswordPolicy {

    /** The fewest characters. */
    static final int SHORTEST = 12;
    /** The most characters; more would only cost time to hash. */
    static final int LONGEST = 200;

    private static final Set<String> COMMON = Set.of("123456789012", "1234567890123", "111111111111", "000000000000",
            "password1234", "password12345", "passwordpassword", "qwertyuiop12", "qwertyuiopas", "qwertzuiopas",
            "administrator", "administrator1", "iloveyou1234", "letmeinletmein", "welcome12345", "changeme1234",
            "changemenow1", "abcdefghijkl", "abcd12345678", "adminadminadmin", "secretsecret", "passwort1234",
            "hallohallo12", "tenuretenure", "trustno1trustno1", "football1234", "monkeymonkey", "dragondragon");

    private PasswordPolicy() {
    }

    /** @throws Refusal naming the rule that the password breaks */
    static void check(String password, String email, String name) {
        if (password == null || password.codePointCount(0, password.length()) < SHORTEST) {
            throw Refusal.of("password", AccountRefusal.PASSWORD_TOO_SHORT, SHORTEST);
        }
        if (password.length() > LONGEST) {
            throw Refusal.of("password", AccountRefusal.PASSWORD_TOO_LONG, LONGEST);
        }
        String plain = password.strip().toLowerCase(Locale.ROOT);
        if (plain.equals(email.toLowerCase(Locale.ROOT)) || plain.equals(name.strip().toLowerCase(Locale.ROOT))) {
            throw Refusal.of("password", AccountRefusal.PASSWORD_IS_NAME);
        }
        if (COMMON.contains(plain) || plain.chars().distinct().count() <= 2) {
            throw Refusal.of("password", AccountRefusal.PASSWORD_COMMON);
        }
    }

    /** Checks the rules, and that both entries are the same. */
    static void check(String password, String again, AccountUser user) {
        check(password, user.email(), user.name());
        if (!password.equals(again)) {
            throw Refusal.of("passwordAgain", AccountRefusal.PASSWORDS_DIFFER);
        }
    }
}
