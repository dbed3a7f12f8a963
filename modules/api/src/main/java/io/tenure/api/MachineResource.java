package io.tenure.api;

import io.tenure.activation.coverage.MachineKind;
import io.tenure.activation.machine.DeleteMachine;
import io.tenure.activation.machine.EditMachine;
import io.tenure.activation.machine.GuestReport;
import io.tenure.activation.machine.MachineFilter;
import io.tenure.activation.machine.MachineProfile;
import io.tenure.activation.machine.MachineQueries;
import io.tenure.activation.machine.MachineRow;
import io.tenure.activation.machine.MachineState;
import io.tenure.activation.machine.MachineView;
import io.tenure.activation.machine.Os;
import io.tenure.activation.machine.Owner;
import io.tenure.activation.machine.ProtectionJob;
import io.tenure.activation.machine.RegisterMachine;
import io.tenure.activation.machine.ReportGuests;
import io.tenure.api.idempotency.Idempotent;
import io.tenure.api.json.Body;
import io.tenure.api.json.Fields;
import io.tenure.api.json.ListOf;
import io.tenure.kernel.Allowed;
import io.tenure.kernel.Caller;
import io.tenure.kernel.Check;
import io.tenure.kernel.Role;
import io.tenure.services.customer.CustomerQueries;
import io.tenure.services.customer.CustomerView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;

/** Machines. A customer's token finds and registers its own devices only. What they hold is {@link MachineKeyResource}'s. */
@Path("/machines")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class MachineResource {

    @Inject
    private MachineQueries machines;

    @Inject
    private CustomerQueries customers;

    @Inject
    private RegisterMachine registerMachine;

    @Inject
    private EditMachine editMachine;

    @Inject
    private DeleteMachine deleteMachine;

    @Inject
    private ReportGuests reportGuests;

    @Inject
    private Caller caller;

    @GET
    @Allowed({Role.CUSTOMER, Role.ADMINISTRATOR, Role.AUDITOR})
    public Fields list(@QueryParam("kind") String kind, @QueryParam("group") String group,
                       @QueryParam("customer") String customer, @QueryParam("state") String state,
                       @QueryParam("q") String q, @QueryParam("limit") String limit, @QueryParam("cursor") String cursor) {
        MachineFilter filter = new MachineFilter(SubscriptionResource.constant("kind", kind, MachineKind.class),
                Answers.filter(group), Answers.filter(customer),
                SubscriptionResource.constant("state", state, MachineState.class), q);
        return Answers.list(machines.list(filter, Answers.limit(limit), cursor), MachineFields::of);
    }

    @POST
    @Idempotent
    @Allowed({Role.CUSTOMER, Role.ADMINISTRATOR})
    public Response register(Body body) {
        body.only("name", "kind", "group", "customer", "guests", "processors", "cores", "applicationVersion",
                "accountConnected", "protectionJobs");
        MachineProfile profile = new MachineProfile(body.text("name"), body.text("group"), body.wholeNumber("processors"),
                body.wholeNumber("cores"), body.text("applicationVersion"),
                Boolean.TRUE.equals(body.flag("accountConnected")), jobs(body));
        MachineView added = registerMachine.register(new RegisterMachine.Request(body.choice("kind", MachineKind.class),
                profile, owner(body), guests(body)));
        return Answers.created(whole(machines.row(added.number())), added.version(), "/machines", added.number());
    }

    /** Who is limited to one customer need not name it. */
    private Owner owner(Body body) {
        String named = body.text("customer");
        Optional<CustomerView> customer = named != null ? Optional.of(customers.customer(named))
                : caller.customerId().flatMap(customers::byId);
        return customer.map(found -> new Owner(found.id(), found.number())).orElse(null);
    }

    private static List<GuestReport> guests(Body body) {
        List<Body> guests = body.objects("guests");
        return guests == null ? null : guests.stream().map(guest -> {
            guest.only("name", "os", "linux", "poweredOn", "excluded");
            return new GuestReport(guest.text("name"), guest.choice("os", Os.class), guest.flag("linux"),
                    guest.flag("poweredOn"), guest.flag("excluded"));
        }).toList();
    }

    private static List<ProtectionJob> jobs(Body body) {
        List<Body> jobs = body.objects("protectionJobs");
        return jobs == null ? null : jobs.stream().map(job -> {
            job.only("name", "paidOnly");
            return new ProtectionJob(job.text("name"), Boolean.TRUE.equals(job.flag("paidOnly")));
        }).toList();
    }

    /** Its state follows the days, so no version of it stays true: it is never answered with 304. */
    @GET
    @Path("/{id}")
    @Allowed({Role.CUSTOMER, Role.ADMINISTRATOR, Role.AUDITOR})
    public Response one(@PathParam("id") String id) {
        MachineRow machine = machines.row(id);
        return Answers.changed(whole(machine), machine.machine().version());
    }

    @PATCH
    @Path("/{id}")
    @Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
    @Allowed(Role.ADMINISTRATOR)
    public Response edit(@PathParam("id") String id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, Body body) {
        String[] fields = {"name", "group", "processors", "cores", "applicationVersion", "accountConnected",
            "protectionJobs"};
        body.only("name", "group", "processors", "cores", "applicationVersion", "accountConnected", "protectionJobs",
                "reason").changing(fields);
        editMachine.edit(new EditMachine.Request(id, body.text("name"), body.text("group"), body.wholeNumber("processors"),
                body.wholeNumber("cores"), body.text("applicationVersion"), body.flag("accountConnected"), jobs(body),
                body.text("reason"), Version.expected(ifMatch)));
        return one(id);
    }

    @DELETE
    @Path("/{id}")
    @Allowed(Role.ADMINISTRATOR)
    public void delete(@PathParam("id") String id, @QueryParam("reason") String reason,
                       @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        deleteMachine.delete(new DeleteMachine.Request(id, reason, Version.expected(ifMatch)));
    }

    @PUT
    @Path("/{id}/guests")
    @Allowed(Role.ADMINISTRATOR)
    public Response report(@PathParam("id") String id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
                           @ListOf("guests") Body body) {
        body.only("guests");
        reportGuests.report(new ReportGuests.Request(id, Check.present("guests", guests(body)),
                Version.expected(ifMatch)));
        return one(id);
    }

    private Fields whole(MachineRow machine) {
        return MachineFields.of(machine).and("guests",
                machines.guests(machine.machine().number()).stream().map(MachineFields::of).toList());
    }
}
