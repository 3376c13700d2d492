using System.Text.Encodings.Web;
using System.Text.Json;

namespace Sandboxes.Offline.State;

/// <summary>How JSON is written here: characters as they are, and either on one line or indented as the real CLI does.</summary>
internal static class StateJson
{
    public static readonly JsonSerializerOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static readonly JsonSerializerOptions Indented = new(Compact) { WriteIndented = true, IndentSize = 1 };
}
