/**
 * The service layer that storefront, BSS portal and REST API share: one package a feature, one class a use case.
 */
package io.tenure.services;
