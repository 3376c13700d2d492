using System.Text.Json;
using Google.Protobuf.WellKnownTypes;
using Sandboxes.Engine.Values;

namespace Sandboxes.Engine.Schema;

/// <summary>
/// The provider's configuration, which arrives typed or as JSON text: stack configuration knows strings only, and some SDKs encode whatever
/// is not a string (protocol reference 3.9).
/// </summary>
public static class ConfigValues
{
    /// <summary>
    /// Checks a configuration. The failures are about the typed values; the inputs are as they came, with the schema's secrets marked: the
    /// engine stores them, and <c>version</c> and <c>pluginDownloadURL</c> among them are its own. Names that the schema does not have are
    /// none of our business: programs keep settings of their own under the package's name.
    /// </summary>
    public static CheckResult Check(ResourceSchema provider, PropertyMap news)
    {
        var failures = SchemaCheck.Run(provider.Inputs, Typed(provider, news)).Failures;
        var kept = new Dictionary<string, PropertyValue>(news.Count, StringComparer.Ordinal);
        foreach (var (name, value) in news)
        {
            if (!SchemaCheck.IsInternal(name) && value is not PropertyValue.Null)
                kept[name] = provider.Inputs.Find(name) is { Secret: true } ? value.AsSecret() : value;
        }

        return new CheckResult(PropertyMap.Adopt(kept), failures);
    }

    /// <summary>The settings that the schema has, typed; JSON text that cannot be read stays text, for the check to refuse.</summary>
    public static PropertyMap Typed(ResourceSchema provider, PropertyMap config)
    {
        var typed = new Dictionary<string, PropertyValue>(StringComparer.Ordinal);
        foreach (var property in provider.Inputs.Properties)
        {
            if (config.Find(property.Name) is { } value)
                typed[property.Name] = Typed(property.Type, value);
        }

        return PropertyMap.Adopt(typed);
    }

    /// <summary>What differs between two configurations, typed before they are compared.</summary>
    public static DiffResult Diff(ResourceSchema provider, DiffRules rules, PropertyMap? oldInputs, PropertyMap oldState, PropertyMap news) =>
        SchemaDiff.Run(provider, rules, oldInputs is null ? null : Typed(provider, oldInputs), Typed(provider, oldState), Typed(provider, news));

    private static PropertyValue Typed(TypeSchema type, PropertyValue value) => value switch
    {
        PropertyValue.Secret secret => new PropertyValue.Secret(Typed(type, secret.Inner)),
        PropertyValue.Text text when type.Kind is not (TypeKind.String or TypeKind.Enum or TypeKind.Any) => Json(text.Value) ?? value,
        _ => value,
    };

    private static PropertyValue? Json(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            return PropertyCodec.Read(Wire(document.RootElement));
        }
        catch (JsonException)
        {
            // Not JSON: it stays text, and the check says which type it should have.
            return null;
        }
    }

    /// <summary>By way of the wire form, as secrets may hide in the text as signed objects.</summary>
    private static Value Wire(JsonElement json)
    {
        switch (json.ValueKind)
        {
            case JsonValueKind.True or JsonValueKind.False:
                return Value.ForBool(json.GetBoolean());
            case JsonValueKind.Number:
                return Value.ForNumber(json.GetDouble());
            case JsonValueKind.String:
                return Value.ForString(json.GetString());
            case JsonValueKind.Array:
                return Value.ForList([.. json.EnumerateArray().Select(Wire)]);
            case JsonValueKind.Object:
                var fields = new Struct();
                foreach (var member in json.EnumerateObject())
                    fields.Fields[member.Name] = Wire(member.Value);
                return Value.ForStruct(fields);
            default:
                return Value.ForNull();
        }
    }
}
