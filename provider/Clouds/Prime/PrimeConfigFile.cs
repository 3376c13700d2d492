using System.Text.Json;
using System.Text.Json.Nodes;

namespace Sandboxes.Clouds.Prime;

/// <summary>The Prime CLI's own configuration, with the context that <c>PRIME_CONTEXT</c> names laid over it (prime-api 2.1, 2.2).</summary>
internal sealed class PrimeConfigFile
{
    private const string Production = "production";
    private const string Missing = "does not exist";

    private static readonly JsonDocumentOptions NoDuplicates = new() { AllowDuplicateProperties = false };

    private readonly JsonObject _values;
    private readonly string _source;

    private PrimeConfigFile(JsonObject values, string source, string? problem = null)
    {
        _values = values;
        _source = source;
        Problem = problem;
    }

    /// <summary>Why config.json could not be used; null when it was, or is not there.</summary>
    public string? Problem { get; }

    /// <summary>A string of the configuration; an empty one counts as none.</summary>
    public Setting? Find(string key) =>
        _values[key] is JsonValue value && value.TryGetValue<string>(out var text) && text.Length > 0 ? new Setting(text, _source) : null;

    /// <summary>Reads it. An unusable config.json counts as empty; an unusable context is an error, never a fallback to another account.</summary>
    public static PrimeConfigFile Read(CloudHost host)
    {
        var path = Path.Combine(host.HomeDirectory, ".prime", "config.json");
        var (values, problem) = ReadObject(host, path);
        var file = new PrimeConfigFile(values ?? [], path, values is null && problem != Missing ? problem : null);
        var context = host.Environment("PRIME_CONTEXT");
        return string.IsNullOrEmpty(context) ? file : file.Over(host, context);
    }

    private PrimeConfigFile Over(CloudHost host, string context)
    {
        if (!context.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-'))
            throw Invalid($"PRIME_CONTEXT is `{context}`, but a context's name has only letters, digits, `_` and `-`. Correct it or unset it.");
        var merged = (JsonObject)_values.DeepClone();
        if (context.Equals(Production, StringComparison.OrdinalIgnoreCase))
        {
            merged.Remove("base_url");
            merged.Remove("team_id");
            return new(merged, _source, Problem);
        }

        var path = Path.Combine(host.HomeDirectory, ".prime", "environments", context + ".json");
        var (values, problem) = ReadObject(host, path);
        if (values is null)
            throw Invalid($"PRIME_CONTEXT is `{context}`, but {path} {problem}. Correct the file, name another context, or unset PRIME_CONTEXT.");
        foreach (var (key, value) in values)
            merged[key] = value?.DeepClone();
        return new(merged, path, Problem);
    }

    private static (JsonObject? Values, string Problem) ReadObject(CloudHost host, string path)
    {
        try
        {
            return host.ReadFile(path) switch
            {
                null => (null, Missing),
                var text when JsonNode.Parse(text, null, NoDuplicates) is JsonObject values => (values, ""),
                _ => (null, "is not a JSON object"),
            };
        }
        catch (JsonException error)
        {
            return (null, $"is not JSON (line {error.LineNumber + 1})");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return (null, $"cannot be read ({error.Message.TrimEnd('.')})");
        }
    }

    private static CloudException Invalid(string message) => new(CloudErrorKind.InvalidSettings, message);
}
