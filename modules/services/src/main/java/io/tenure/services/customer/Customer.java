package io.tenure.services.customer;

import io.tenure.kernel.CommonRefusal;
import io.tenure.kernel.Refusal;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/** A customer. The number never changes. */
@Entity
@Table(name = "customer_customer")
class Customer {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "customer_customer")
    @SequenceGenerator(name = "customer_customer", sequenceName = "customer_customer_seq", allocationSize = 10)
    private Long id;
    private String number;
    private String name;
    private String email;
    @Column(name = "created_at")
    private Instant createdAt;
    @Version
    private int version;

    protected Customer() {
    }

    Customer(String number, String name, String email, Instant now) {
        this.number = number;
        this.name = name;
        this.email = email;
        this.createdAt = now;
    }

    void change(String newName, String newEmail) {
        this.name = newName;
        this.email = newEmail;
    }

    /** @throws Refusal {@code STALE} if it has changed since the caller read the version given; null asks nothing */
    void expect(Integer readVersion) {
        if (readVersion != null && readVersion != version) {
            throw new Refusal(CommonRefusal.STALE);
        }
    }

    CustomerView view() {
        return new CustomerView(id, number, name, email, createdAt, version);
    }
}
