using System.Text.Json;

namespace Sandboxd.Routes;

/// <summary>Reads the members of a request one by one and gathers everything that is wrong with them. JSON null counts as absent.</summary>
internal sealed class JsonFields(JsonElement request)
{
    private readonly List<FieldError> _errors = [];

    public IReadOnlyList<FieldError> Errors => _errors;

    public void Fail(string name, string details) => _errors.Add(new FieldError(name, details));

    public bool Has(string name) => Member(name) is not null;

    /// <summary>The member as it stands, if it is of the kind; null and an error when it is of another.</summary>
    public JsonElement? Member(string name, JsonValueKind kind, string expected)
    {
        if (Member(name) is not { } member)
            return null;
        if (member.ValueKind == kind)
            return member;
        Fail(name, $"must be {expected}");
        return null;
    }

    public JsonElement? Member(string name) =>
        request.TryGetProperty(name, out var member) && member.ValueKind != JsonValueKind.Null ? member : null;

    public string? Text(string name, int shortest = 0, int longest = int.MaxValue)
    {
        if (Member(name, JsonValueKind.String, "a string") is not { } member)
            return null;
        var text = member.GetString()!;
        if (text.Length >= shortest && text.Length <= longest)
            return text;
        Fail(name, longest == int.MaxValue ? $"must have at least {shortest} character(s)" : $"must have {shortest} to {longest} characters");
        return null;
    }

    public double? Number(string name, double least, double most)
    {
        if (Member(name, JsonValueKind.Number, "a number") is not { } member)
            return null;
        if (member.TryGetDouble(out var number) && number >= least && number <= most)
            return number;
        Fail(name, $"must be between {least} and {most}");
        return null;
    }

    public int? Integer(string name, int least, int most)
    {
        if (Member(name, JsonValueKind.Number, "an integer") is not { } member)
            return null;
        if (!member.TryGetInt32(out var number))
            Fail(name, "must be an integer");
        else if (number < least || number > most)
            Fail(name, $"must be between {least} and {most}");
        else
            return number;
        return null;
    }

    public bool? Boolean(string name)
    {
        if (Member(name) is not { } member)
            return null;
        if (member.ValueKind is JsonValueKind.True or JsonValueKind.False)
            return member.GetBoolean();
        Fail(name, "must be true or false");
        return null;
    }

    public List<string>? Strings(string name)
    {
        if (Member(name, JsonValueKind.Array, "a list of strings") is not { } member)
            return null;
        if (member.EnumerateArray().All(item => item.ValueKind == JsonValueKind.String))
            return [.. member.EnumerateArray().Select(item => item.GetString()!)];
        Fail(name, "must be a list of strings");
        return null;
    }

    public Dictionary<string, string>? Map(string name)
    {
        if (Member(name, JsonValueKind.Object, "an object with string values") is not { } member)
            return null;
        var map = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var property in member.EnumerateObject())
        {
            if (property.Value.ValueKind == JsonValueKind.String)
                map[property.Name] = property.Value.GetString()!;
            else
                Fail($"{name}.{property.Name}", "must be a string");
        }

        return map;
    }

    public void ThrowIfWrong()
    {
        if (_errors.Count > 0)
            throw Refusals.Fields(_errors);
    }
}
