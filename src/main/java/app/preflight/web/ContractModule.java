package app.preflight.web;

import app.preflight.shared.Coded;
import app.preflight.shared.Id;
import app.preflight.shared.Ids;
import app.preflight.shared.Money;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import java.math.BigDecimal;
import java.util.Currency;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.introspect.AnnotatedClass;
import tools.jackson.databind.introspect.NopAnnotationIntrospector;
import tools.jackson.databind.introspect.VisibilityChecker;
import tools.jackson.databind.module.SimpleDeserializers;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/** How our own values are written in JSON, wherever they stand: ids, codes, money. */
public final class ContractModule extends SimpleModule {

    public ContractModule() {
        addSerializer(new IdWriter());
        addSerializer(new CodeWriter());
        addSerializer(new MoneyWriter());
        setDeserializers(new Readers());
    }

    @Override
    public void setupModule(SetupContext context) {
        super.setupModule(context);
        context.insertAnnotationIntrospector(new Components());
    }

    /** A record's questions about itself, {@code isOpen()}, are no part of what is written. */
    private static final class Components extends NopAnnotationIntrospector {

        @Override
        public VisibilityChecker findAutoDetectVisibility(
                MapperConfig<?> config, AnnotatedClass type, VisibilityChecker checker) {
            return type.getRawType().isRecord()
                    ? checker.withIsGetterVisibility(Visibility.NONE)
                    : checker;
        }
    }

    private static final class IdWriter extends StdSerializer<Id> {

        IdWriter() {
            super(Id.class);
        }

        @Override
        public void serialize(Id id, JsonGenerator json, SerializationContext context) {
            json.writeString(id.value().toString());
        }
    }

    private static final class CodeWriter extends StdSerializer<Coded> {

        CodeWriter() {
            super(Coded.class);
        }

        @Override
        public void serialize(Coded coded, JsonGenerator json, SerializationContext context) {
            json.writeString(coded.code());
        }
    }

    private static final class MoneyWriter extends StdSerializer<Money> {

        MoneyWriter() {
            super(Money.class);
        }

        @Override
        public void serialize(Money money, JsonGenerator json, SerializationContext context) {
            json.writeStartObject();
            json.writeStringProperty("amount", money.amount().toPlainString());
            json.writeStringProperty("currency", money.currency().getCurrencyCode());
            json.writeEndObject();
        }
    }

    private static final class Readers extends SimpleDeserializers {

        @Override
        public @Nullable ValueDeserializer<?> findEnumDeserializer(
                JavaType type, DeserializationConfig config, BeanDescription.Supplier bean) {
            return Coded.class.isAssignableFrom(type.getRawClass())
                    ? new CodeReader(type.getRawClass())
                    : super.findEnumDeserializer(type, config, bean);
        }

        @Override
        public @Nullable ValueDeserializer<?> findBeanDeserializer(
                JavaType type, DeserializationConfig config, BeanDescription.Supplier bean) {
            if (type.getRawClass() == Money.class) {
                return new MoneyReader();
            }
            return Id.class.isAssignableFrom(type.getRawClass())
                    ? new IdReader(type.getRawClass())
                    : super.findBeanDeserializer(type, config, bean);
        }
    }

    private static final class CodeReader extends StdDeserializer<Coded> {

        CodeReader(Class<?> type) {
            super(type);
        }

        @Override
        public Coded deserialize(JsonParser json, DeserializationContext context) {
            String code = json.getString();
            Class<? extends Coded> type = handledType().asSubclass(Coded.class);
            for (Coded constant : type.getEnumConstants()) {
                if (constant.code().equals(code)) {
                    return constant;
                }
            }
            return (Coded) context.handleWeirdStringValue(handledType(), code, "no such code");
        }
    }

    private static final class IdReader extends StdDeserializer<Id> {

        IdReader(Class<?> type) {
            super(type);
        }

        @Override
        public Id deserialize(JsonParser json, DeserializationContext context) {
            String text = json.getString();
            return Ids.parse(text)
                    .map(value -> Ids.of(handledType(), value))
                    .orElseGet(
                            () -> (Id) context.handleWeirdStringValue(handledType(), text, "id"));
        }
    }

    private static final class MoneyReader extends StdDeserializer<Money> {

        MoneyReader() {
            super(Money.class);
        }

        @Override
        public Money deserialize(JsonParser json, DeserializationContext context) {
            JsonNode tree = context.readTree(json);
            return new Money(
                    new BigDecimal(tree.path("amount").asString()),
                    Currency.getInstance(tree.path("currency").asString()));
        }
    }
}
