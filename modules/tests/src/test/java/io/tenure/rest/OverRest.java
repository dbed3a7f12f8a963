package io.tenure.rest;

import io.tenure.testkit.Answer;
import io.tenure.testkit.GivenOverRest;
import io.tenure.testkit.Json;
import io.tenure.testkit.Rest;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.URL;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;

/** What every test over HTTP begins with: nobody, the administrator, and words to build data. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
abstract class OverRest {

    @ArquillianResource
    private URL deployed;

    Rest nobody;
    Rest administrator;
    GivenOverRest given;

    @BeforeEach
    void connect() {
        nobody = Rest.at(deployed);
        given = GivenOverRest.at(nobody);
        administrator = given.administrator();
    }

    static String on(String subscription, String action) {
        return "/subscriptions/" + subscription + "/" + action;
    }

    Answer read(String subscription) {
        return administrator.get("/subscriptions/" + subscription).is(200);
    }

    LocalDate today() {
        return LocalDate.ofInstant(Instant.parse(administrator.get("/sandbox/clock").is(200).text("now")),
                ZoneOffset.UTC);
    }

    /** Moves the clock to noon of the given day of the next month, which it returns. */
    LocalDate nextMonthOn(int dayOfMonth) {
        return moveTo(today().plusMonths(1).withDayOfMonth(dayOfMonth));
    }

    LocalDate moveTo(LocalDate day) {
        administrator.post("/sandbox/clock", Json.of("to", day + "T12:00:00Z")).is(200);
        return day;
    }

    /** What so many seats cost from the day to its month's end, that day included. */
    static BigDecimal restOfMonth(int seats, String unitPrice, LocalDate day) {
        LocalDate next = day.withDayOfMonth(1).plusMonths(1);
        return new BigDecimal(unitPrice).multiply(BigDecimal.valueOf(seats * ChronoUnit.DAYS.between(day, next)))
                .divide(BigDecimal.valueOf(day.lengthOfMonth()), 2, RoundingMode.HALF_UP);
    }
}
