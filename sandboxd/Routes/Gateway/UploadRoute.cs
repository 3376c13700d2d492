using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;
using Sandboxd.Runtime;

namespace Sandboxd.Routes.Gateway;

/// <summary><c>POST upload</c>: streams one multipart file into the sandbox.</summary>
internal sealed class UploadRoute(GatewayDoor door, TimeProvider time)
{
    private const long MostBytes = 200L * 1024 * 1024;

    // The parts' heads come on top of the file.
    private const long MostBody = MostBytes + (64 * 1024);

    public async Task HandleAsync(HttpContext context)
    {
        using var visit = door.Enter(context);
        var id = visit.Sandbox.Id;
        var path = FilePath.Require(context.Request.Query["path"], id);
        if (context.Request.ContentLength > MostBody)
            throw GatewayRefusals.UploadTooLarge(id, MostBytes);
        context.Features.GetRequiredFeature<IHttpMaxRequestBodySizeFeature>().MaxRequestBodySize = null;
        var content = await FilePartAsync(context.Request, id, context.RequestAborted);
        var size = await WriteAsync(visit, path, content, context.RequestAborted);
        await Reply.ObjectAsync(context, 200, writer =>
        {
            writer.WriteBoolean("success", true);
            writer.WriteString("path", path);
            writer.WriteNumber("size", size);
            writer.WriteTime("timestamp", time.GetUtcNow());
        });
    }

    private static async Task<long> WriteAsync(GatewayVisit visit, string path, Stream content, CancellationToken cancel)
    {
        try
        {
            return await visit.Running.Files.WriteAsync(path, content, MostBytes, cancel);
        }
        catch (SandboxFileException fault)
        {
            visit.ThrowIfEnded();
            throw GatewayRefusals.File(visit.Sandbox.Id, fault);
        }
    }

    private static async Task<Stream> FilePartAsync(HttpRequest request, string id, CancellationToken cancel)
    {
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type) || HeaderUtilities.RemoveQuotes(type.Boundary).Value is not { Length: > 0 } boundary)
            throw GatewayRefusals.NotMultipart(id);
        var reader = new MultipartReader(boundary, request.Body);
        while (await NextAsync(reader, id, cancel) is { } section)
        {
            if (section.AsFileSection() is { Name: "file", FileStream: { } stream })
                return stream;
        }

        throw GatewayRefusals.NotMultipart(id);
    }

    private static async Task<MultipartSection?> NextAsync(MultipartReader reader, string id, CancellationToken cancel)
    {
        try
        {
            return await reader.ReadNextSectionAsync(cancel);
        }
        catch (Exception error) when (error is InvalidDataException or IOException)
        {
            throw GatewayRefusals.NotMultipart(id);
        }
    }
}
