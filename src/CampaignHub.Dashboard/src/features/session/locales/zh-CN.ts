export default {
  title: "登录",
  lead: "文明城市创建工作平台",
  userName: "用户名",
  "userName.required": "请填写用户名",
  password: "密码",
  "password.required": "请填写密码",
  submit: "登录",
  "submit.busy": "正在登录…",
  failed: "没有登录成功",
};
