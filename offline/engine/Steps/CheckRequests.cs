using Google.Protobuf;
using Pulumirpc;
using Sandboxes.Offline.Planning;

namespace Sandboxes.Offline.Steps;

/// <summary>Makes Check requests: a fresh seed each, and what <c>pulumi:autonaming</c> asks.</summary>
internal static class CheckRequests
{
    public static CheckRequest For(Deployment deployment, string urn)
    {
        var name = Urn.Name(urn);
        var seed = System.Security.Cryptography.RandomNumberGenerator.GetBytes(32);
        return new CheckRequest
        {
            Urn = urn,
            Name = name,
            Type = Urn.Type(urn),
            RandomSeed = ByteString.CopyFrom(seed),
            Autonaming = deployment.Autonaming.For(name, deployment.Stack, deployment.Project.Name, new Random(BitConverter.ToInt32(seed))),
        };
    }
}
