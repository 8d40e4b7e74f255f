/** Stands for @slack/socket-mode until something of it is used; then it is read. */
module.exports = new Proxy({}, { get: (_, name) => require("@slack/socket-mode")[name] });
