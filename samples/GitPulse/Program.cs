Console.WriteLine("GitPulse");
