package io.tenure.services.account;

import io.tenure.kernel.Check;
import java.util.Locale;

/** An e-mail address as it is kept and compared: without blanks around it, in lower case. */
record Email(String address) {

    /** @throws io.tenure.kernel.Refusal if it is missing, too long or no address */
    static Email checked(String field, String typed) {
        return new Email(Check.email(field, typed).toLowerCase(Locale.ROOT));
    }

    /** What somebody typed to sign in; whatever it is, it is only compared. */
    static Email typed(String typed) {
        return new Email(typed == null ? "" : typed.strip().toLowerCase(Locale.ROOT));
    }
}
