package io.tenure.authority.remote;

import io.tenure.authority.vendor.Told;
import io.tenure.authority.vendor.VendorError;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The line to another Tenure. A call takes at most {@link #patience}: a few tries, each with a limit of time from the
 * first byte to the last, and growing pauses between them; one try where nobody was there a moment ago. When that time is
 * used up nothing is tried again, as somebody may be waiting. Whatever goes wrong becomes one {@link VendorError}. Follows no redirection, because the token is for
 * one address only.
 */
final class VendorLine {

    /** How often a call is made at most. */
    static final int TRIES = 3;
    /** More than any answer has: a thousand adopted licenses take a quarter of it. */
    static final int MOST_BYTES = 4 * 1024 * 1024;

    private static final Logger LOG = Logger.getLogger(VendorLine.class.getName());
    private static final Duration FIRST_PAUSE = Duration.ofMillis(250);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(3);

    /** So long nobody tries again at once where nobody was there: many calls may wait, and each would take a second. */
    private static final Duration SILENT = Duration.ofSeconds(5);

    private final AuthoritySettings settings;
    private final HttpClient client;
    private final Consumer<Duration> pause;
    private volatile Long silentSince;

    /** @param pause lets so much time pass */
    VendorLine(AuthoritySettings settings, Consumer<Duration> pause) {
        this.settings = settings;
        this.pause = pause;
        this.client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER).connectTimeout(settings.connect())
                .sslContext(VendorTrust.of(settings)).build();
    }

    /** The longest that {@link #ask} takes. */
    Duration patience() {
        return settings.answer().multipliedBy(2).plus(LONGEST_PAUSE.multipliedBy(TRIES - 1L));
    }

    /** The JSON object that was answered, or why there is none. */
    Told<Map<String, Object>> ask(VendorCall call) {
        long begun = System.nanoTime();
        int most = isSilent(begun) ? 1 : TRIES;
        VendorReply reply = once(call);
        for (int tries = 1; tries < most && reply.again() && System.nanoTime() - begun < settings.answer().toNanos()
                && pauseFor(reply, tries); tries++) {
            reply = once(call);
        }
        silentSince = reply.told().error() == VendorError.NO_CONNECTION ? (Long) System.nanoTime() : null;
        if (reply.reason() != null) {
            LOG.log(Level.WARNING, "the vendor at {0}{1}: {2}, {3}",
                    new Object[] {settings.url(), call.path(), reply.told().error(), reply.reason()});
        }
        return reply.told();
    }

    private boolean isSilent(long now) {
        Long since = silentSince;
        return since != null && now - since < SILENT.toNanos();
    }

    /** False if the vendor wants more patience than there is. */
    private boolean pauseFor(VendorReply reply, int tries) {
        Duration wanted = reply.retryAfter();
        if (wanted == null) {
            long most = FIRST_PAUSE.multipliedBy(1L << tries).toMillis();
            wanted = Duration.ofMillis(ThreadLocalRandom.current().nextLong(most / 2, most));
        }
        if (wanted.compareTo(LONGEST_PAUSE) > 0 || Thread.currentThread().isInterrupted()) {
            return false;
        }
        pause.accept(wanted);
        return true;
    }

    private VendorReply once(VendorCall call) {
        CompletableFuture<HttpResponse<byte[]>> asked = client.sendAsync(request(call), head -> new BoundedBody(MOST_BYTES));
        try {
            return VendorReply.of(asked.get(settings.answer().toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException late) {
            asked.cancel(true);
            return VendorReply.failed(VendorError.TIMED_OUT, "no whole answer within " + settings.answer());
        } catch (ExecutionException failed) {
            return VendorReply.failed(failed.getCause());
        } catch (InterruptedException stopped) {
            asked.cancel(true);
            Thread.currentThread().interrupt();
            return VendorReply.failed(VendorError.NO_CONNECTION, "interrupted");
        }
    }

    private HttpRequest request(VendorCall call) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(settings.url() + call.path()))
                .header("Authorization", "Bearer " + settings.token()).header("Accept", "application/json");
        if (call.json() == null) {
            return request.GET().build();
        }
        if (call.key() != null) {
            request.header("Idempotency-Key", call.key());
        }
        return request.header("Content-Type", "application/json").POST(BodyPublishers.ofString(call.json())).build();
    }
}
