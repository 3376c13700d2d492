using System.Globalization;
using System.Text;
using Sandboxd.Runtime;

namespace Sandboxd.Routes.Gateway;

/// <summary><c>GET download</c> streams a file's bytes; <c>GET read-file</c> answers with a part of it as text.</summary>
internal sealed class DownloadRoutes(GatewayDoor door)
{
    private const long MostText = 16L * 1024 * 1024;

    public async Task DownloadAsync(HttpContext context)
    {
        using var visit = door.Enter(context);
        using var file = await OpenAsync(visit, context, FileRange.All);
        context.Response.ContentType = "application/octet-stream";
        context.Response.ContentLength = file.Count;
        await LimitedRead.CopyAsync(file.Content, context.Response.Body, file.Count, context.RequestAborted);
    }

    public async Task ReadFileAsync(HttpContext context)
    {
        using var visit = door.Enter(context);
        var offset = Number(context, "offset", visit.Sandbox.Id);
        var length = Number(context, "length", visit.Sandbox.Id);
        var range = visit.Sandbox.Record.Vm ? FileRange.All : new FileRange(offset ?? 0, length);
        using var file = await OpenAsync(visit, context, range);
        if (file.Count > MostText)
            throw GatewayRefusals.ReadTooLarge(visit.Sandbox.Id, MostText);
        using var bytes = new MemoryStream();
        await LimitedRead.CopyAsync(file.Content, bytes, file.Count, context.RequestAborted);
        await Reply.ObjectAsync(context, 200, writer =>
        {
            writer.WriteString("content", Encoding.UTF8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length));
            writer.WriteNumber("size", bytes.Length);
            // Virtual machines know no parts and leave these out (prime-api 7.2).
            if (visit.Sandbox.Record.Vm)
                return;
            writer.WriteNumber("total_size", file.Size);
            writer.WriteNumber("offset", file.Start);
            writer.WriteBoolean("truncated", file.Count < file.Size);
        });
    }

    private static async Task<OpenedFile> OpenAsync(GatewayVisit visit, HttpContext context, FileRange range)
    {
        try
        {
            return await visit.Running.Files.OpenAsync(FilePath.Require(context.Request.Query["path"], visit.Sandbox.Id), range, context.RequestAborted);
        }
        catch (SandboxFileException fault)
        {
            visit.ThrowIfEnded();
            throw GatewayRefusals.File(visit.Sandbox.Id, fault);
        }
    }

    private static long? Number(HttpContext context, string name, string id)
    {
        var text = context.Request.Query[name].ToString();
        if (text.Length == 0)
            return null;
        return long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && (name == "offset" || number >= 0)
            ? number
            : throw GatewayRefusals.BadPath(id, $"{name} must be an integer{(name == "length" ? " of at least 0" : "")}");
    }
}
