using System.Text;

namespace Sandboxd.Runtime;

/// <summary>Reads one line and not a byte beyond it.</summary>
internal static class FirstLine
{
    private const int Longest = 4096;

    public static async Task<string> ReadAsync(Stream stream, CancellationToken cancel)
    {
        var line = new List<byte>();
        var one = new byte[1];
        while (line.Count < Longest && await stream.ReadAsync(one, cancel) > 0 && one[0] != (byte)'\n')
            line.Add(one[0]);
        return Encoding.UTF8.GetString([.. line]);
    }
}
