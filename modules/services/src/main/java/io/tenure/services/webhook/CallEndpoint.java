package io.tenure.services.webhook;

import io.tenure.kernel.RealTime;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;

/** Sends one event to one endpoint. What is answered beside the status is not looked at. */
@ApplicationScoped
class CallEndpoint {

    private static final Duration TO_CONNECT = Duration.ofSeconds(5);
    private static final int SECONDS_IN_ALL = 15;

    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER).connectTimeout(TO_CONNECT).build();

    Attempt with(OutgoingEvent event) {
        URI uri = URI.create(event.url());
        try {
            if (!WebhookAddress.mayCall(uri)) {
                return Attempt.failed(DeliveryProblem.ADDRESS_NOT_ALLOWED, uri.getHost());
            }
        } catch (UnknownHostException nowhere) {
            return Attempt.failed(DeliveryProblem.NO_CONNECTION, uri.getHost() + " is not known");
        }
        return answer(client.sendAsync(request(event, uri), HttpResponse.BodyHandlers.discarding()));
    }

    private static HttpRequest request(OutgoingEvent event, URI uri) {
        long seconds = RealTime.now().getEpochSecond();
        String signatures = event.secrets().stream().map(secret -> secret.sign(event.id(), seconds, event.body()))
                .collect(Collectors.joining(" "));
        return HttpRequest.newBuilder(uri).timeout(Duration.ofSeconds(SECONDS_IN_ALL))
                .header("content-type", "application/json").header("user-agent", "Tenure")
                .header("webhook-id", event.id()).header("webhook-timestamp", Long.toString(seconds))
                .header("webhook-signature", signatures)
                .POST(HttpRequest.BodyPublishers.ofString(event.body())).build();
    }

    /** The time-out counts for the whole answer: one that trickles in is cut off too. */
    private static Attempt answer(CompletableFuture<HttpResponse<Void>> call) {
        try {
            return Attempt.answered(call.get(SECONDS_IN_ALL, TimeUnit.SECONDS).statusCode());
        } catch (TimeoutException slow) {
            call.cancel(true);
            return Attempt.failed(DeliveryProblem.TIMEOUT, null);
        } catch (ExecutionException failed) {
            Throwable cause = failed.getCause();
            boolean slow = cause instanceof java.net.http.HttpTimeoutException;
            return Attempt.failed(slow ? DeliveryProblem.TIMEOUT : DeliveryProblem.NO_CONNECTION, cause.getMessage());
        } catch (InterruptedException stopped) {
            call.cancel(true);
            Thread.currentThread().interrupt();
            return Attempt.failed(DeliveryProblem.NO_CONNECTION, "Tenure was stopped");
        }
    }
}
