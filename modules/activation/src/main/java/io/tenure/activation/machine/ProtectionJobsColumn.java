package io.tenure.activation.machine;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.spi.JsonProvider;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.io.StringReader;
import java.util.List;

/** Keeps protection jobs as JSON, because nothing is ever looked up by them. */
@Converter
public class ProtectionJobsColumn implements AttributeConverter<List<ProtectionJob>, String> {

    private static final JsonProvider JSON = JsonProvider.provider();

    @Override
    public String convertToDatabaseColumn(List<ProtectionJob> jobs) {
        if (jobs == null || jobs.isEmpty()) {
            return null;
        }
        JsonArrayBuilder array = JSON.createArrayBuilder();
        jobs.forEach(job -> array.add(JSON.createObjectBuilder().add("name", job.name()).add("paidOnly", job.paidOnly())));
        return array.build().toString();
    }

    @Override
    public List<ProtectionJob> convertToEntityAttribute(String column) {
        if (column == null) {
            return List.of();
        }
        try (var reader = JSON.createReader(new StringReader(column))) {
            return reader.readArray().getValuesAs(JsonObject.class).stream()
                    .map(job -> new ProtectionJob(job.getString("name"), job.getBoolean("paidOnly"))).toList();
        }
    }
}
