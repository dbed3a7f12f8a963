package io.tenure.kernel.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLNonTransientConnectionException;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LazyTransactionTest {

    @Test
    void plain_reads_need_no_transaction() {
        assertThat(LazyTransaction.isPlainRead("select * from catalog_sku")).isTrue();
        assertThat(LazyTransaction.isPlainRead("  SELECT ID FROM T WHERE NAME = ?")).isTrue();
    }

    @Test
    void what_writes_or_locks_begins_one() {
        for (String sql : new String[] {"SELECT ID FROM T WHERE ID = ? FOR UPDATE", "insert into t values (1)",
            "update t set a = 1", "delete from t", "select a from t lock in share mode", "call p()",
            "select nextval(s)", "set statement max_statement_time=1 for insert into t values (1)"}) {
            boolean read = sql.startsWith("select nextval");
            assertThat(LazyTransaction.isPlainRead(sql)).as(sql).isEqualTo(read);
        }
    }

    @Test
    void a_connection_whose_database_is_gone_begins_no_transaction() throws Exception {
        Connection closed = connectionThat(Map.of("isClosed", true));
        LazyTransaction transaction = new LazyTransaction(closed);
        assertThatThrownBy(() -> transaction.call(Connection.class.getMethod("setAutoCommit", boolean.class), new Object[] {false}))
                .isInstanceOf(SQLNonTransientConnectionException.class);
    }

    @Test
    void one_used_just_now_is_not_asked_whether_it_is_alive() throws Exception {
        LazyTransaction transaction = new LazyTransaction(connectionThat(Map.of("isClosed", false)));
        transaction.call(Connection.class.getMethod("setAutoCommit", boolean.class), new Object[] {false});
        assertThat(transaction.call(Connection.class.getMethod("getAutoCommit"), null)).isEqualTo(false);
    }

    /** Answers these calls; any other fails. */
    private static Connection connectionThat(Map<String, Object> answers) {
        return (Connection) Proxy.newProxyInstance(LazyTransactionTest.class.getClassLoader(), new Class<?>[] {Connection.class},
                (proxy, method, arguments) -> Optional.ofNullable(answers.get(method.getName())).orElseThrow());
    }
}
