package io.tenure.authority.remote;

import io.tenure.authority.code.ActivationCode;
import io.tenure.authority.license.License;
import io.tenure.authority.vendor.Activation;
import io.tenure.authority.vendor.RunningLicense;
import io.tenure.authority.vendor.Told;
import io.tenure.authority.vendor.VendorAnswer;
import io.tenure.authority.vendor.VendorError;
import io.tenure.authority.vendor.VendorPort;
import io.tenure.authority.vendor.VendorRequest;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Typed;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import org.jose4j.json.JsonUtil;

/** Another Tenure's authority, by the routes for role reseller of its REST API (rulings.md 31). */
@ApplicationScoped
@Typed(RemoteAuthority.class)
public class RemoteAuthority implements VendorPort {

    private static final String API = "/api/v1/authority";

    private VendorLine line;

    protected RemoteAuthority() {
    }

    RemoteAuthority(VendorLine line) {
        this.line = line;
    }

    @PostConstruct
    void open() {
        line = AuthoritySettings.present()
                .map(settings -> new VendorLine(settings, pause -> LockSupport.parkNanos(pause.toNanos()))).orElse(null);
    }

    boolean isSet() {
        return line != null;
    }

    @Override
    public boolean isRemote() {
        return true;
    }

    @Override
    public Duration patience() {
        return line.patience();
    }

    @Override
    public VendorAnswer ask(VendorRequest request) {
        Told<VendorAnswer> told = ask(VendorCall.change(API + "/orders", OrderFields.of(request)),
                body -> OrderFields.answer(body, request.serial()));
        return told.succeeded() ? told.value() : VendorAnswer.refused(told.error());
    }

    @Override
    public List<VendorAnswer> adopt(List<RunningLicense> running) {
        if (running.isEmpty()) {
            return List.of();
        }
        Told<List<VendorAnswer>> told = ask(VendorCall.change(API + "/adoptions", OrderFields.of(running)),
                body -> OrderFields.answers(body, running.size()));
        return told.succeeded() ? told.value()
                : running.stream().map(one -> VendorAnswer.refused(told.error())).toList();
    }

    @Override
    public Told<License> lookUp(ActivationCode code) {
        return ask(VendorCall.post(API + "/look-ups", Map.of("activationCode", code.formatted())),
                OrderFields::told);
    }

    /** The day is the vendor's own. */
    @Override
    public Told<Activation> activate(ActivationCode code, String machine, LocalDate today) {
        return ask(VendorCall.post(API + "/activations", Map.of("activationCode", code.formatted(), "machine", machine)),
                body -> new Activation(OrderFields.license(body), LocalDate.parse((String) body.get("firstOn")),
                        Math.toIntExact((Long) body.get("machines"))));
    }

    @Override
    public Told<Boolean> release(String serial, String machine) {
        return ask(VendorCall.post(API + "/releases", Map.of("serial", serial, "machine", machine)), body -> true);
    }

    @Override
    public Told<Optional<License>> replacement(String serial) {
        return ask(VendorCall.get(API + "/licenses/" + URLEncoder.encode(serial, StandardCharsets.UTF_8) + "/replacement"),
                body -> body.get("license") == null ? Optional.empty() : Optional.of(OrderFields.newer(body, serial)));
    }

    @Override
    public Told<String> publicKeys() {
        return ask(VendorCall.get(API + "/keys"), JsonUtil::toJson);
    }

    /** What cannot be read as what it should be is an invalid answer, whatever its status. */
    private <T> Told<T> ask(VendorCall call, Function<Map<String, Object>, T> read) {
        Told<Map<String, Object>> told = line.ask(call);
        if (!told.succeeded()) {
            return Told.refused(told.error());
        }
        try {
            return Told.of(read.apply(told.value()));
        } catch (IllegalArgumentException | ClassCastException | NullPointerException | DateTimeException
                | ArithmeticException unreadable) {
            return Told.refused(VendorError.INVALID_ANSWER);
        }
    }
}
