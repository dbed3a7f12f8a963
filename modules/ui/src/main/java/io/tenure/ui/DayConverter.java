package io.tenure.ui;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.ConverterException;
import jakarta.faces.convert.FacesConverter;
import jakarta.enterprise.inject.spi.CDI;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;

/** A day in an {@code <input type="date">}: ISO, whatever the reader's language (the browser shows it localized). */
@FacesConverter(forClass = LocalDate.class)
public class DayConverter implements Converter<LocalDate> {

    @Override
    public LocalDate getAsObject(FacesContext context, UIComponent component, String value) {
        if (value == null || value.isBlank()) {
            return null;
        }
        try {
            return LocalDate.parse(value.trim());
        } catch (DateTimeParseException notADay) {
            String sentence = CDI.current().select(Texts.class).get().of("refusal.DAY_UNREADABLE", value);
            throw new ConverterException(new FacesMessage(FacesMessage.SEVERITY_ERROR, sentence, null), notADay);
        }
    }

    @Override
    public String getAsString(FacesContext context, UIComponent component, LocalDate value) {
        return value == null ? "" : value.toString();
    }
}
