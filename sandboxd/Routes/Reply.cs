using System.Text.Encodings.Web;
using System.Text.Json;

namespace Sandboxd.Routes;

/// <summary>Writes JSON answers.</summary>
internal static class Reply
{
    // Answers are JSON read by programs, never embedded in a page: readable text need not be escaped for HTML.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Answers with an object that <paramref name="write"/> fills.</summary>
    public static async Task ObjectAsync(HttpContext context, int status, Action<Utf8JsonWriter> write)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json";
        await using (var writer = new Utf8JsonWriter(context.Response.BodyWriter, Options))
        {
            writer.WriteStartObject();
            write(writer);
            writer.WriteEndObject();
        }

        await context.Response.BodyWriter.FlushAsync(context.RequestAborted);
    }

    public static Task MessageAsync(HttpContext context, string message) => ObjectAsync(context, 200, writer =>
    {
        writer.WriteBoolean("success", true);
        writer.WriteString("message", message);
    });

    public static Task RefusalAsync(HttpContext context, ApiException refusal)
    {
        foreach (var (name, value) in refusal.Headers)
            context.Response.Headers[name] = value;
        return ObjectAsync(context, refusal.Status, writer =>
        {
            foreach (var (name, value) in refusal.Body)
            {
                writer.WritePropertyName(name);
                if (value is null)
                    writer.WriteNullValue();
                else
                    value.WriteTo(writer);
            }
        });
    }
}
