using System.Net;

namespace Sandboxd.Routes.Local;

/// <summary>The page's HTML.</summary>
internal static class FleetPage
{
    private static readonly string Frame = ReadFrame();

    public static string Fleet(IReadOnlyList<FleetRow> rows, string runtime, DateTimeOffset now) =>
        Page($"<p>{rows.Count} sandbox(es), runtime {Text(runtime)}, at {now:HH:mm:ss} UTC. Reload to see what changed.</p>\n{FleetTable.Of(rows, now)}");

    /// <summary>What a visitor sees who has shown neither the link nor the key.</summary>
    public static string KeyForm(string? fault) => Page(
        $"<form method=\"post\" action=\"/\"><p>{Text(fault ?? "This page shows the fleet to whoever has the API key, or a link from `sandboxd page`.")}</p>"
        + "<label>API key <input type=\"password\" name=\"key\" autocomplete=\"off\" required></label> <button>Show</button></form>");

    private static string Page(string content) => Frame.Replace("{{content}}", content, StringComparison.Ordinal);

    private static string Text(string text) => WebUtility.HtmlEncode(text);

    private static string ReadFrame()
    {
        using var reader = new StreamReader(typeof(FleetPage).Assembly.GetManifestResourceStream("page.html")!);
        return reader.ReadToEnd();
    }
}
