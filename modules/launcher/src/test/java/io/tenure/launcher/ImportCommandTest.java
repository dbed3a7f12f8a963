package io.tenure.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportCommandTest {

    @TempDir
    private Path temp;

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private HttpServer server;
    private int status;
    private String answer;
    private String query;
    private String authorization;
    private String body;

    @BeforeEach
    void listen() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/api/v1/imports", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void files_are_sent_as_they_are_and_the_counts_are_printed() throws Exception {
        willAnswer(200, """
                {"dryRun":false,"files":[{"name":"skus.csv","kind":"SKUS","rows":3,"created":2}],"errors":[]}""");
        assertThat(run(file("skus.csv", "code,name\nA,Schütz\n"))).isTrue();
        assertThat(query).isEqualTo("dryRun=false");
        assertThat(authorization).isEqualTo("Bearer sandbox-admin");
        assertThat(body).contains("name=\"file\"; filename=\"skus.csv\"", "\r\n\r\ncode,name\nA,Schütz\n\r\n--");
        assertThat(printedLines()).containsExactly("skus.csv: SKUS, 3 rows, 2 created", "imported");
    }

    @Test
    void a_dry_run_says_that_nothing_was_changed() throws Exception {
        willAnswer(200, """
                {"dryRun":true,"files":[{"name":"a.csv","kind":"SKUS","rows":1,"created":1}],"errors":[]}""");
        assertThat(run("--dry-run", file("a.csv", "x"), file("b.csv", "y"))).isTrue();
        assertThat(query).isEqualTo("dryRun=true");
        assertThat(body).contains("filename=\"a.csv\"", "filename=\"b.csv\"");
        assertThat(printedLines()).containsExactly("a.csv: SKUS, 1 rows, 1 would be created", "dry run: these files can be imported; nothing was changed");
    }

    @Test
    void errors_come_with_file_line_and_field() throws Exception {
        willAnswer(422, """
                {"title":"Import refused","files":[{"name":"subs.csv","kind":"SUBSCRIPTIONS","rows":9,"created":7}],"errors":[
                  {"file":"subs.csv","line":7,"field":"seats","value":"-1","code":"SEATS","detail":"must be from 1 to 500"},
                  {"file":"subs.csv","line":9,"field":"sku","value":"X9","code":"UNKNOWN","detail":"no SKU X9"}]}""");
        assertThat(run(file("subs.csv", "x"))).isFalse();
        assertThat(printedLines()).containsExactly(
                "subs.csv:7: seats: must be from 1 to 500 (-1)",
                "subs.csv:9: sku: no SKU X9",
                "refused, 2 errors; nothing was changed");
    }

    @Test
    void another_refusal_gives_its_reason() throws Exception {
        willAnswer(401, """
                {"title":"Unauthorized","detail":"this token is not known"}""");
        assertThat(run(file("a.csv", "x"))).isFalse();
        assertThat(printedLines()).containsExactly("refused with status 401: this token is not known; nothing was changed");
    }

    @Test
    void a_server_that_is_not_there_has_its_own_exit_code_and_a_hint() throws IOException {
        server.stop(0);
        assertThatThrownBy(() -> run(file("a.csv", "x")))
                .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.exitCode()).isEqualTo(Refused.UNREACHABLE))
                .hasMessageContaining("./tenure start");
    }

    @Test
    void something_that_is_not_tenure_is_recognized() throws IOException {
        willAnswer(200, "<html>");
        assertThatThrownBy(() -> run(file("a.csv", "x"))).isInstanceOf(Refused.class).hasMessageContaining("is it Tenure?");
    }

    @Test
    void no_file_and_a_missing_file_are_wrong_usage() {
        assertThatThrownBy(() -> ImportOptions.parse(List.of())).hasMessage("import needs a file");
        assertThatThrownBy(() -> ImportOptions.parse(List.of(temp.resolve("no.csv").toString()))).hasMessageContaining("there is no file");
        assertThatThrownBy(() -> ImportOptions.parse(List.of("--url", "ftp://x", "a.csv"))).hasMessageContaining("is no address");
    }

    @Test
    void a_file_name_cannot_break_out_of_its_header() {
        assertThat(ImportCommand.quotable("a\"\r\nb.csv")).isEqualTo("a%22%0D%0Ab.csv");
    }

    private boolean run(String... arguments) throws Exception {
        List<String> all = new ArrayList<>(List.of("--url", "http://127.0.0.1:" + server.getAddress().getPort() + "/"));
        all.addAll(List.of(arguments));
        return new ImportCommand(ImportOptions.parse(all), new PrintStream(printed, true, StandardCharsets.UTF_8)).run();
    }

    private void willAnswer(int status, String answer) {
        this.status = status;
        this.answer = answer;
    }

    private void answer(HttpExchange exchange) throws IOException {
        query = exchange.getRequestURI().getQuery();
        authorization = exchange.getRequestHeaders().getFirst("Authorization");
        body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(temp.resolve(name), text).toString();
    }

    private List<String> printedLines() {
        return printed.toString(StandardCharsets.UTF_8).lines().toList();
    }
}
