package io.tenure.services.mail;

import java.util.List;

/** @param language {@code en} or {@code de} */
record MailRecipient(List<String> emails, String language) {

    String joined() {
        return String.join(", ", emails);
    }
}
