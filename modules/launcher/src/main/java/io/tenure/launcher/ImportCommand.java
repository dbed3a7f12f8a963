package io.tenure.launcher;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Sends files to the imports of a running server and prints its answer. */
final class ImportCommand {

    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final ImportOptions options;
    private final PrintStream console;

    ImportCommand(ImportOptions options, PrintStream console) {
        this.options = options;
        this.console = console;
    }

    /** True if the files were taken, or would be in a dry run. */
    boolean run() throws IOException, InterruptedException {
        HttpResponse<String> response = send();
        JsonObject answer = read(response);
        ImportReport.lines(response.statusCode(), answer).forEach(console::println);
        return response.statusCode() == 200;
    }

    private HttpResponse<String> send() throws IOException, InterruptedException {
        String boundary = "tenure-" + UUID.randomUUID();
        HttpRequest request = HttpRequest.newBuilder(options.target())
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + options.token())
                .header("Accept", "application/json, application/problem+json")
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(body(boundary))
                .build();
        HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(Duration.ofSeconds(10)).build();
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (ConnectException | HttpConnectTimeoutException e) {
            throw new Refused(Refused.UNREACHABLE, "no server answers at " + options.url() + "; ./tenure start brings up the sandbox");
        }
    }

    private HttpRequest.BodyPublisher body(String boundary) throws FileNotFoundException {
        List<HttpRequest.BodyPublisher> parts = new ArrayList<>();
        for (Path file : options.files()) {
            parts.add(text("--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\""
                    + quotable(file.getFileName().toString()) + "\"\r\nContent-Type: text/csv; charset=UTF-8\r\n\r\n"));
            parts.add(HttpRequest.BodyPublishers.ofFile(file));
            parts.add(text("\r\n"));
        }
        parts.add(text("--" + boundary + "--\r\n"));
        return HttpRequest.BodyPublishers.concat(parts.toArray(HttpRequest.BodyPublisher[]::new));
    }

    /** As browsers do it. */
    static String quotable(String fileName) {
        return fileName.replace("\"", "%22").replace("\r", "%0D").replace("\n", "%0A");
    }

    private static HttpRequest.BodyPublisher text(String text) {
        return HttpRequest.BodyPublishers.ofString(text, StandardCharsets.UTF_8);
    }

    private JsonObject read(HttpResponse<String> response) {
        try (JsonReader reader = Json.createReader(new StringReader(response.body()))) {
            return reader.readObject();
        } catch (JsonException e) {
            throw new Refused("the server at " + options.url() + " answered with status " + response.statusCode()
                    + " and no JSON; is it Tenure?");
        }
    }
}
