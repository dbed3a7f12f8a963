package io.tenure.services.mail;

import jakarta.mail.Address;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What became of one try to send a mail.
 *
 * @param problem what went wrong, or null
 * @param detail  in the mail server's words, one line, or null
 */
public record MailOutcome(Next next, MailProblem problem, String detail) {

    private static final int LONGEST = 500;

    /** What follows. */
    public enum Next {
        /** Nothing: it is sent. */
        DONE,
        /** It is tried again later. */
        AGAIN,
        /** Nothing: another try would end the same way. */
        GIVE_UP
    }

    static final MailOutcome SENT = new MailOutcome(Next.DONE, null, null);
    static final MailOutcome NOBODY = new MailOutcome(Next.GIVE_UP, MailProblem.NO_RECIPIENTS, null);

    static MailOutcome of(MessagingException failure) {
        if (failure instanceof AuthenticationFailedException) {
            return new MailOutcome(Next.AGAIN, MailProblem.LOGIN_REFUSED, line(failure.getMessage()));
        }
        Optional<MailProblem> unsafe = MailTrust.problem(failure);
        if (unsafe.isPresent()) {
            return new MailOutcome(Next.AGAIN, unsafe.get(), line(MailTrust.reason(failure)));
        }
        Optional<String> answer = answer(failure);
        if (failure instanceof SendFailedException refused && !all(refused.getValidSentAddresses()).isEmpty()) {
            return new MailOutcome(Next.DONE, MailProblem.RECIPIENTS_REFUSED, line(Stream.of(
                    all(refused.getInvalidAddresses()), all(refused.getValidUnsentAddresses()), answer.orElse(""))
                    .filter(text -> !text.isEmpty()).collect(Collectors.joining(", "))));
        }
        boolean recipients = failure instanceof SendFailedException refused && !all(refused.getInvalidAddresses()).isEmpty();
        return answer.map(text -> new MailOutcome(text.startsWith("5") ? Next.GIVE_UP : Next.AGAIN,
                        recipients ? MailProblem.RECIPIENTS_REFUSED : MailProblem.REFUSED, line(text)))
                .orElseGet(() -> new MailOutcome(Next.AGAIN, MailProblem.NO_CONNECTION, line(failure.getMessage())));
    }

    private static String all(Address[] addresses) {
        return addresses == null ? "" : Arrays.stream(addresses).map(Address::toString).collect(Collectors.joining(", "));
    }

    /** The first answer of the mail server, which begins with its three digits (RFC 5321, 4.2). */
    private static Optional<String> answer(MessagingException failure) {
        return Stream.iterate((Exception) failure, Objects::nonNull,
                        one -> one instanceof MessagingException chained ? chained.getNextException() : null)
                .map(Exception::getMessage).filter(Objects::nonNull).map(String::strip)
                .filter(text -> text.matches("(?s)[45]\\d\\d[ -].*")).findFirst();
    }

    private static String line(String text) {
        String line = text == null ? "" : text.strip().replaceAll("\\s+", " ");
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST);
    }
}
