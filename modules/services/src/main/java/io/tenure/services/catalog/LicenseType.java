package io.tenure.services.catalog;

/** What a SKU sells: a license that renews each period, or one with a fixed term (rulings.md 9). */
public enum LicenseType {
    SUBSCRIPTION,
    COMMERCIAL
}
