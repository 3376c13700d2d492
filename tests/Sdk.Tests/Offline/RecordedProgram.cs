using System.Text.Json;
using Google.Protobuf;
using Pulumirpc;

namespace Sandboxes.Sdk.Tests.Offline;

/// <summary>The calls that a program made to the real engine, and what the engine answered.</summary>
internal sealed class RecordedProgram
{
    private static readonly JsonParser Parser = new(JsonParser.Settings.Default.WithIgnoreUnknownFields(true));

    private RecordedProgram(IEnumerable<JsonElement> calls)
    {
        foreach (var call in calls)
        {
            var (request, response) = (call.GetProperty("request").GetRawText(), call.GetProperty("response").GetRawText());
            switch (call.GetProperty("method").GetString())
            {
                case "RegisterResource":
                    var registration = Parser.Parse<RegisterResourceRequest>(request);
                    Registrations[registration.Name] = (registration, Parser.Parse<RegisterResourceResponse>(response));
                    break;
                case "RegisterResourceOutputs":
                    Outputs.Add(Parser.Parse<RegisterResourceOutputsRequest>(request));
                    break;
                default:
                    Invokes.Add((Parser.Parse<ResourceInvokeRequest>(request), Parser.Parse<ResourceInvokeResponse>(response)));
                    break;
            }
        }
    }

    public Dictionary<string, (RegisterResourceRequest Request, RegisterResourceResponse Response)> Registrations { get; } = new(StringComparer.Ordinal);

    public List<RegisterResourceOutputsRequest> Outputs { get; } = [];

    public List<(ResourceInvokeRequest Request, ResourceInvokeResponse Response)> Invokes { get; } = [];

    public static RecordedProgram Read(string name) => new(Repository.ReadData($"{name}.jsonl")
        .Split('\n', StringSplitOptions.RemoveEmptyEntries)
        .Select(line => JsonDocument.Parse(line).RootElement));

    /// <summary>Makes <paramref name="engine"/> answer as recorded.</summary>
    public void Play(FakeEngine engine)
    {
        engine.OnRegister = request => Registrations[request.Name].Response;
        engine.OnInvoke = request => Invokes.Single(call => call.Request.Tok == request.Tok).Response;
    }
}
