using System.Text.Json;

namespace Sandboxd.Routes;

/// <summary>Reads JSON request bodies.</summary>
internal static class RequestBody
{
    /// <summary>The longest body that the control plane reads, in bytes.</summary>
    public const int Limit = 1024 * 1024;

    /// <summary>Reads a JSON object; the caller disposes it. An absent body is an empty object.</summary>
    public static async Task<JsonDocument> ReadObjectAsync(HttpContext context)
    {
        using var buffer = new MemoryStream();
        var chunk = new byte[16384];
        int count;
        while ((count = await context.Request.Body.ReadAsync(chunk, context.RequestAborted)) > 0)
        {
            if (buffer.Length + count > Limit)
                throw Refusals.BodyTooLarge(Limit);
            buffer.Write(chunk, 0, count);
        }

        return Parse(buffer.Length == 0 ? "{}"u8.ToArray() : buffer.ToArray());
    }

    private static JsonDocument Parse(byte[] body)
    {
        JsonDocument document;
        try
        {
            document = JsonDocument.Parse(body);
        }
        catch (JsonException error)
        {
            throw Refusals.NotJson(error.Message);
        }

        if (document.RootElement.ValueKind == JsonValueKind.Object)
            return document;
        using (document)
            throw Refusals.NotJson($"it is {document.RootElement.ValueKind}");
    }
}
