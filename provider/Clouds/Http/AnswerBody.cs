using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Sandboxes.Clouds.Http;

/// <summary>Reads the JSON object that a success must have for a body.</summary>
internal static class AnswerBody
{
    private const string Missing = "missing required properties including: ";

    /// <summary>The body as <typeparamref name="T"/>.</summary>
    /// <exception cref="CloudException">InvalidAnswer: empty, not JSON, not an object, or a member is missing or of another type.</exception>
    public static T Read<T>(CloudRequest request, Target target, HttpAnswer answer, JsonTypeInfo<T> type)
    {
        if (answer.Text.AsSpan().Trim().IsEmpty)
            throw CloudErrors.InvalidAnswer(request, target, answer, "with an empty body");
        try
        {
            return JsonSerializer.Deserialize(answer.Body.Span, type)
                ?? throw CloudErrors.InvalidAnswer(request, target, answer, "with `null` where an object is due");
        }
        catch (JsonException error)
        {
            throw CloudErrors.InvalidAnswer(request, target, answer, Why(answer, error), error);
        }
    }

    private static string Why(HttpAnswer answer, JsonException error)
    {
        var start = answer.Text.AsSpan().TrimStart();
        if (start.StartsWith("<"))
            return "with a web page where JSON is due";
        if (error.Path is null or "$" && !start.StartsWith("{"))
            return "with something else than a JSON object";
        return error.Path is null or "$" ? Whole(error) : $"with a body whose `{error.Path}` is not what is due";
    }

    // The reader names what is missing behind a type of ours, which tells the user nothing.
    private static string Whole(JsonException error) => error.Message.Split(" Path:")[0].TrimEnd('.').Split(Missing) switch
    {
        [_, var names] => $"with a body without {names}",
        _ => "with a body that is not what is due",
    };
}
