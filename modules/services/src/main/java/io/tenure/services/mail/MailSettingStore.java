package io.tenure.services.mail;

import io.tenure.kernel.jdbc.Sql;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** The one row of the mail settings. */
@Dependent
class MailSettingStore {

    private static final String SELECT = "select recipients, language, catching, version from mail_setting where id = 1";

    @Inject
    private Sql sql;

    MailSettings read() {
        return sql.first(MailSettingStore::settings, SELECT).orElseThrow();
    }

    MailSettings lock() {
        return sql.first(MailSettingStore::settings, SELECT + " for update").orElseThrow();
    }

    void write(List<String> recipients, String language, boolean catching) {
        sql.update("update mail_setting set recipients = ?, language = ?, catching = ?, version = version + 1 where id = 1",
                String.join("\n", recipients), language, catching);
    }

    private static MailSettings settings(ResultSet row) throws SQLException {
        boolean catching = row.getBoolean("catching");
        return new MailSettings(row.getString("recipients").lines().toList(), row.getString("language"), catching,
                row.getInt("version"), MailWay.of(catching));
    }
}
