package io.tenure.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the seat bench works on: subscriptions bought over REST, and 100,000 more copied from one of them. */
final class SeatsData {

    static final int CLIENTS = 16;
    private static final int COPIES = 100_000;
    private static final int SPACING = 10_000_000;
    private static final Pattern NUMBER = Pattern.compile("\"number\":\"(S-[0-9]+)\"");

    private final BenchServer server;
    private final List<String> numbers = new ArrayList<>();

    SeatsData(BenchServer server) {
        this.server = server;
    }

    void prepare() throws Exception {
        try (HttpConnection http = server.http()) {
            http.expect(201, "POST", "/api/v1/skus", "{\"code\":\"BENCH\",\"product\":\"Bench\",\"name\":\"Bench\","
                    + "\"edition\":\"STANDARD\",\"keyType\":\"DEVICE\",\"minSeats\":1,\"unitPrice\":{\"amount\":\"1.00\","
                    + "\"currency\":\"EUR\"},\"billing\":\"PRORATED\",\"period\":\"P1M\"}");
            http.expect(201, "POST", "/api/v1/customers",
                    "{\"number\":\"C-BENCH\",\"name\":\"Bench\",\"email\":\"bench@bench.example\"}");
            for (int i = 0; i < CLIENTS * 8; i++) {
                numbers.add(buy(http));
            }
        }
        copy(numbers.get(0));
    }

    static String buy(HttpConnection http) throws IOException {
        Matcher number = NUMBER.matcher(http.expect(201, "POST", "/api/v1/subscriptions",
                "{\"customer\":\"C-BENCH\",\"sku\":\"BENCH\",\"seats\":10}").body());
        if (!number.find()) {
            throw new IOException("no number in the answer");
        }
        return number.group(1);
    }

    /** The subscriptions of one client: no two clients change the same one, as in the baseline. */
    List<String> of(int client) {
        List<String> own = new ArrayList<>();
        for (int i = client; i < numbers.size(); i += CLIENTS) {
            own.add(numbers.get(i));
        }
        return own;
    }

    private void copy(String number) throws Exception {
        long id = Long.parseLong(number.substring(2)) - 100_000;
        try (Connection connection = server.jdbc(); Statement statement = connection.createStatement()) {
            List<String> columns = new ArrayList<>();
            try (var rows = statement.executeQuery("select column_name from information_schema.columns"
                    + " where table_schema = 'tenure' and table_name = 'subscription_subscription'")) {
                while (rows.next()) {
                    columns.add(rows.getString(1));
                }
            }
            String values = String.join(", ", columns.stream().map(SeatsData::value).toList());
            statement.execute("insert into subscription_subscription (" + String.join(", ", columns) + ") select "
                    + values + " from subscription_subscription s, seq_1_to_" + COPIES + " where s.id = " + id);
            statement.execute("analyze table subscription_subscription");
        }
    }

    private static String value(String column) {
        return switch (column) {
            case "id" -> "seq + " + SPACING;
            case "code_fingerprint", "code_cipher", "license_serial" -> "null";
            default -> "s." + column;
        };
    }
}
