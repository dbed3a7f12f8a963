package io.tenure.stories;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.kernel.due.DueWork;
import io.tenure.kernel.due.DueWorkRunner;
import io.tenure.services.webhook.AddWebhook;
import io.tenure.services.webhook.DeleteWebhook;
import io.tenure.services.webhook.DeliveryRow;
import io.tenure.services.webhook.WebhookQueries;
import io.tenure.services.webhook.WebhookView;
import io.tenure.testkit.Given;
import io.tenure.testkit.OpenChange;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** No event is passed over, in whatever order changes are committed. */
@ExtendWith(ArquillianExtension.class)
class EventLogIT {

    @Inject
    private OpenChange open;
    @Inject
    private Given given;
    @Inject
    private DueWorkRunner dueWork;
    @Inject
    @Any
    private Instance<DueWork> works;
    @Inject
    private AddWebhook add;
    @Inject
    private DeleteWebhook delete;
    @Inject
    private WebhookQueries webhooks;
    @Inject
    private Clock clock;

    private WebhookView webhook;

    @BeforeEach
    void follow() {
        dueWork.pause();
        given.administrator();
        webhook = add.add(new AddWebhook.Request("http://127.0.0.1:9/", null, List.of("sku.added"))).webhook();
    }

    @AfterEach
    void forget() {
        delete.delete(new DeleteWebhook.Request(webhook.id(), null, null));
        dueWork.resume();
    }

    private static void commit(Connection connection) throws SQLException {
        connection.commit();
        connection.close();
    }

    private List<String> found() {
        DueWork find = works.stream().filter(work -> work.name().equals("webhook-events")).findFirst().orElseThrow();
        int rows = find.runBatch(clock.instant());
        while (rows > 0) {
            rows = find.runBatch(clock.instant());
        }
        return webhooks.deliveries(webhook.id(), null, null, null).items().stream().map(DeliveryRow::subject).toList();
    }

    @Test
    void a_change_that_is_committed_late_is_not_passed_over() throws SQLException {
        Connection slow = open.of("slow");
        commit(open.of("quick"));
        assertThat(found()).isEmpty();
        commit(slow);
        assertThat(found()).containsExactly("quick", "slow");
    }

    @Test
    void a_change_that_was_taken_back_holds_nothing_up() throws SQLException {
        Connection regretted = open.of("regretted");
        commit(open.of("kept"));
        regretted.rollback();
        regretted.close();
        assertThat(found()).containsExactly("kept");
        assertThat(found()).as("once").containsExactly("kept");
    }
}
