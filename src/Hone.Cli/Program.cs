using Hone.Cli.Hosting;

using Interruption interruption = new();
return await CommandLine.RunAsync(args, World.OfProcess(), interruption.Token);
