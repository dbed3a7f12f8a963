package io.tenure.rest;

import com.icegreen.greenmail.Managers;
import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.server.AbstractServer;
import com.icegreen.greenmail.smtp.SmtpManager;
import com.icegreen.greenmail.smtp.SmtpState;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The mail server that the server under test is configured with: a real SMTP conversation, which may refuse recipients. */
final class MailServerUnderTest implements AutoCloseable {

    private final Set<String> refused = ConcurrentHashMap.newKeySet();
    private Refusing server = started();

    private Refusing started() {
        Refusing fresh = new Refusing(new ServerSetup(Integer.getInteger("tenure.test.mail.port"), "127.0.0.1",
                ServerSetup.PROTOCOL_SMTP), refused);
        fresh.start();
        return fresh;
    }

    /** From now on these addresses do not exist. */
    public void refuse(String... addresses) {
        refused.addAll(List.of(addresses));
    }

    /** From now on all addresses exist. */
    public void acceptAll() {
        refused.clear();
    }

    public void goDown() {
        server.stop();
    }

    public void comeUp() {
        server = started();
    }

    /** What arrived since it came up: one for each recipient. */
    public List<MimeMessage> received() {
        return Arrays.asList(server.getReceivedMessages());
    }

    @Override
    public void close() {
        server.stop();
    }

    private static final class Refusing extends GreenMail {

        private static final ThreadLocal<Set<String>> REFUSED = new ThreadLocal<>();

        Refusing(ServerSetup setup, Set<String> refused) {
            super(remembered(setup, refused));
        }

        private static ServerSetup[] remembered(ServerSetup setup, Set<String> refused) {
            REFUSED.set(refused);
            return new ServerSetup[] {setup};
        }

        /** Called by the constructor above. */
        @Override
        protected Map<String, AbstractServer> createServices(ServerSetup[] setups, Managers plain) {
            Set<String> refused = REFUSED.get();
            managers = new Managers() {
                private final SmtpManager smtp = new SmtpManager(getImapHostManager(), getUserManager()) {
                    @Override
                    public String checkRecipient(SmtpState state, MailAddress recipient) {
                        return refused.contains(recipient.getEmail()) ? "550 5.1.1 No such user: " + recipient.getEmail() : null;
                    }
                };

                @Override
                public SmtpManager getSmtpManager() {
                    return smtp;
                }
            };
            return super.createServices(setups, managers);
        }
    }
}
