package io.tenure.bss;

import io.tenure.kernel.Page;
import io.tenure.services.customer.AddCustomer;
import io.tenure.services.customer.CustomerQueries;
import io.tenure.services.customer.CustomerView;
import io.tenure.ui.Notices;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/** Customers by name, and the form that adds one. */
@Named("customersPage")
@RequestScoped
public class CustomersPage {

    @Inject
    private CustomerQueries customers;

    @Inject
    private AddCustomer add;

    @Inject
    private Notices notices;

    @Inject
    private HttpServletRequest request;

    private String q;
    private String cursor;
    private Page<CustomerView> page;
    private String number;
    private String name;
    private String email;

    public void load() {
        page();
    }

    private Page<CustomerView> page() {
        if (page == null) {
            page = customers.customers(q, null, cursor);
        }
        return page;
    }

    public String add() {
        CustomerView added = add.add(new AddCustomer.Request(number, name, email));
        notices.done("bss.customer.added", added.name(), added.number());
        return "/admin/customer?faces-redirect=true&number=" + added.number();
    }

    public List<CustomerView> getRows() {
        return page().items();
    }

    public String getNext() {
        return page().next();
    }

    /** Whether the form is open: it was sent and refused, or the address asks for it. */
    public boolean isAdding() {
        return "add".equals(request.getParameter("dialog"));
    }

    public String getQ() {
        return q;
    }

    public void setQ(String q) {
        this.q = q;
    }

    public String getCursor() {
        return cursor;
    }

    public void setCursor(String cursor) {
        this.cursor = cursor;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }
}
