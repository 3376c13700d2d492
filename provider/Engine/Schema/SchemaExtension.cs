using System.Globalization;
using System.Text.Json;

namespace Sandboxes.Engine.Schema;

/// <summary>The package's own block in a property's <c>language</c> member; see <see cref="ValueLimits"/> for why it stands there.</summary>
internal readonly struct SchemaExtension
{
    private readonly JsonElement? _block;

    public SchemaExtension(JsonElement property, string package)
    {
        if (property.TryGetProperty("language", out var languages) && languages.TryGetProperty(package, out var block))
            _block = block;
    }

    public bool Flag(string key) => Member(key)?.GetBoolean() ?? false;

    public ValueLimits? Limits() => _block is null ? null : new ValueLimits
    {
        Minimum = Member("minimum")?.GetDouble(),
        Maximum = Member("maximum")?.GetDouble(),
        Unit = Member("unit")?.GetString(),
        Noun = Member("noun")?.GetString(),
        Also = Also(),
        Reserved = Member("reserved") is { } reserved ? Numbers(reserved) : null,
        ReservedBy = Member("reservedBy")?.GetString(),
        MinLength = Member("minLength")?.GetInt32() ?? 0,
        MaxLength = Member("maxLength")?.GetInt32(),
        MinItems = Member("minItems")?.GetInt32() ?? 0,
        MaxItems = Member("maxItems")?.GetInt32(),
    };

    private List<AlsoAccepted> Also()
    {
        var also = new List<AlsoAccepted>();
        if (Member("also") is { } members)
        {
            foreach (var member in members.EnumerateObject())
                also.Add(new AlsoAccepted(double.Parse(member.Name, CultureInfo.InvariantCulture), member.Value.GetString() ?? ""));
        }

        return also;
    }

    private static double[] Numbers(JsonElement list)
    {
        var numbers = new double[list.GetArrayLength()];
        for (var i = 0; i < numbers.Length; i++)
            numbers[i] = list[i].GetDouble();
        return numbers;
    }

    private JsonElement? Member(string key) => _block is { } block && block.TryGetProperty(key, out var value) ? value : null;
}
