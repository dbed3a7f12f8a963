package io.tenure.services.catalog;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

/** What is sold; its SKUs say in which editions and at what price. */
@Entity
@Table(name = "catalog_product")
class Product {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "catalog_product")
    @SequenceGenerator(name = "catalog_product", sequenceName = "catalog_product_seq", allocationSize = 10)
    private Long id;
    private String name;

    protected Product() {
    }

    Product(String name) {
        this.name = name;
    }

    Long id() {
        return id;
    }

    String name() {
        return name;
    }
}
