package io.tenure.services.mail;

/** @param language {@code en} or {@code de} */
record MailRecipient(String email, String language) {
}
