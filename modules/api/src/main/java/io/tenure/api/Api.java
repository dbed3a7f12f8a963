package io.tenure.api;

import io.tenure.api.json.BodyReader;
import io.tenure.api.json.FieldsWriter;
import io.tenure.api.problem.ProblemMapper;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import java.util.Set;

/** The REST API, version 1. Every resource is named here; a test holds this list against the OpenAPI document. */
@ApplicationPath("/api/v1")
public class Api extends Application {

    /** Where the API begins, behind the base address. */
    static final String PATH = "/api/v1";

    private static final Set<Class<?>> PROVIDERS = Set.of(BodyReader.class, FieldsWriter.class, ProblemMapper.class,
            BearerFilter.class, UploadLimit.class);

    private static final Set<Class<?>> RESOURCES = Set.of(SkuResource.class, ProductResource.class,
            CustomerResource.class, SubscriptionResource.class, SubscriptionActions.class,
            SubscriptionCodeResource.class, SubscriptionOrderResource.class, SubscriptionChargeResource.class,
            OrderResource.class, ChargeResource.class, TokenResource.class, AuditResource.class, SandboxResource.class,
            ImportResource.class, AuthorityResource.class, ResellerResource.class, ResellerOrderResource.class,
            KeyResource.class, MachineResource.class, MachineKeyResource.class, ActivationTaskResource.class,
            PoolResource.class, PoolInstallResource.class, PoolOtherResource.class, JobResource.class,
            MailResource.class, MailSettingsResource.class, WebhookResource.class, MachineLicenseResource.class,
            LicenseUpdateResource.class, GroupResource.class);

    @Override
    public Set<Class<?>> getClasses() {
        Set<Class<?>> all = new java.util.HashSet<>(PROVIDERS);
        all.addAll(RESOURCES);
        return all;
    }

    /** No generated WADL beside the OpenAPI document, and no error page of the container over a problem. */
    @Override
    public Map<String, Object> getProperties() {
        return Map.of("jersey.config.server.wadl.disableWadl", true,
                "jersey.config.server.response.setStatusOverSendError", true,
                "jersey.config.server.provider.classnames", "org.glassfish.jersey.media.multipart.MultiPartFeature");
    }

    static Set<Class<?>> resources() {
        return RESOURCES;
    }
}
