using System.Security.Cryptography;
using System.Text;
using Sandboxd.Faults;
using Sandboxd.Fleet;
using Sandboxd.Runtime;
using Sandboxd.State;

namespace Sandboxd.Routes.Control;

/// <summary><c>POST /sandbox</c>: 201 with the sandbox; the same idempotency key gives the same sandbox.</summary>
internal sealed class CreateRoute(SandboxFleet fleet, FaultTable faults, SecretBox box, TimeProvider time)
{
    private const string IdLetters = "abcdefghijklmnopqrstuvwxyz0123456789";
    private const int IdLength = 24;

    public async Task HandleAsync(HttpContext context)
    {
        using var request = await RequestBody.ReadObjectAsync(context);
        var ask = CreateRequest.Read(request.RootElement);
        var record = Complete(ask, box.Hash(Encoding.UTF8.GetBytes(request.RootElement.GetRawText())));
        var (sandbox, isNew) = fleet.Create(record, () => faults.PlanFor(record));
        if (!isNew && sandbox.Record.RequestHash != record.RequestHash)
            throw Refusals.KeyReused(record.IdempotencyKey!);
        await Reply.ObjectAsync(context, 201, writer => SandboxJson.Write(writer, sandbox.Record));
    }

    private SandboxRecord Complete(CreateAsk ask, string requestHash)
    {
        var id = RandomNumberGenerator.GetString(IdLetters, IdLength);
        var now = time.GetUtcNow();
        return ask.Record with
        {
            Id = id,
            Status = SandboxStatus.PENDING,
            CreatedAt = now,
            UpdatedAt = now,
            RequestHash = requestHash,
            SealedSecrets = ask.Secrets?.ToDictionary(secret => secret.Key, secret => box.Seal(secret.Value, SandboxEnvironment.SecretOwner(id, secret.Key)), StringComparer.Ordinal),
        };
    }
}
