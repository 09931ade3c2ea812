"""Runs the documented examples of the official client against an emulator, and reports on each in JSON.

Every example starts with an emulator that holds what `seed` says and a client that nobody is signed in to. The calls
are those of the documentation, mistakes included; "put right" marks an example that comes a second time without them.
"""

import json
import os
import urllib.request

from authing.v2.authentication import AuthenticationClient, AuthenticationClientOptions
from authing.v2.common.utils import encrypt
from authing.v2.exceptions import AuthingException

URL = os.environ["EMULATOR_URL"]
# An emulator that lets a user change an address without proof that the present one is theirs.
LENIENT_URL = os.environ["EMULATOR_LENIENT_URL"]
KEY = os.environ["EMULATOR_PUBLIC_KEY"]
CALLBACK = "https://shop.example.com/callback"
EMAIL = "test@example.com"
PHONE = "176xxxx6754"
PASSWORD = "passw0rd"
COMPANY = {"nickname": "Nick", "company": "蒸汽记忆"}
SOURCE = {"source": "google"}

BOB = {"username": "bob", "email": EMAIL, "phone": PHONE, "password": PASSWORD}

# What is there besides users.
WORLD = {
    "roles": [{"code": "admin", "users": ["bob"]}],
    "organizations": [
        {"root": {"name": "xx2", "code": "codes", "children": [{"name": "q2", "members": [{"user": "bob"}]}]}}
    ],
    "resources": [
        {"code": "menu_a", "type": "MENU", "users": ["bob"]},
        {"code": "books:1", "type": "DATA", "users": ["bob"], "actions": ["books:delete", "books:update"]},
    ],
    "applications": [{"name": "oo", "domain": "okokiohutuyfrtd", "users": ["bob"]}],
    "custom_fields": [
        {"key": "source", "type": "STRING"},
        {"key": "school", "type": "STRING", "label": "学校"},
        {"key": "age", "type": "NUMBER"},
    ],
    "ldap": [{"username": "bob", "password": PASSWORD}],
    "active_directory": [{"username": "bob", "password": PASSWORD}],
    "wechat": [{"code": "code", "openid": "o-1", "unionid": "u-1"}],
}

EXAMPLES = []


def example(name, *users, url=URL):
    """Makes a function an example: it finds these users, and is given a client."""

    def add(act):
        EXAMPLES.append((name, users, url, act))
        return act

    return add


def control(path, body=None, url=URL):
    """Asks the emulator for what only a test may."""
    data = json.dumps(body or {}).encode()
    headers = {"content-type": "application/json"}
    request = urllib.request.Request(f"{url}/__emulator/{path}", data, headers)
    with urllib.request.build_opener(urllib.request.ProxyHandler({})).open(request) as answer:
        return json.load(answer)


def new_client(**options):
    options = {"app_id": os.environ["EMULATOR_APP_ID"], "app_host": URL, "enc_public_key": KEY, **options}
    return AuthenticationClient(options=AuthenticationClientOptions(**options))


def sign_in(client, name="bob", password=PASSWORD):
    return client.login_by_username(username=name, password=password)


def is_bob(user):
    return user["username"] == "bob" and user["token"]


# Registration


@example("register_by_email")
def _(client):
    assert client.register_by_email(email=EMAIL, password=PASSWORD)["email"] == EMAIL


@example("register_by_email, with a profile")
def _(client):
    user = client.register_by_email(email=EMAIL, password=PASSWORD, profile=COMPANY)
    assert (user["nickname"], user["company"]) == ("Nick", "蒸汽记忆")


@example("register_by_email, with custom data")
def _(client):
    client.register_by_email(email=EMAIL, password=PASSWORD, custom_data=SOURCE)
    client.login_by_email(EMAIL, PASSWORD)
    assert client.get_udf_value() == SOURCE


@example("register_by_username")
def _(client):
    assert client.register_by_username(username="bob", password=PASSWORD)["username"] == "bob"


@example("register_by_username, with a profile")
def _(client):
    user = client.register_by_username(username="bob", password=PASSWORD, profile=COMPANY)
    assert (user["nickname"], user["company"]) == ("Nick", "蒸汽记忆")


@example("register_by_username, with custom data")
def _(client):
    client.register_by_username(username="bob", password=PASSWORD, custom_data=SOURCE)
    sign_in(client)
    assert client.get_udf_value() == SOURCE


@example("register_by_phone_code")
def _(client):
    client.send_sms_code(PHONE)
    assert client.register_by_phone_code(phone=PHONE, code="1234")["phone"] == PHONE


@example("register_by_phone_code, with a password")
def _(client):
    client.send_sms_code(PHONE)
    client.register_by_phone_code(phone=PHONE, code="1234", password=PASSWORD)
    assert client.login_by_phone_password(PHONE, PASSWORD)["token"]


@example("register_by_phone_code, with a profile")
def _(client):
    client.send_sms_code(PHONE)
    user = client.register_by_phone_code(phone=PHONE, code="1234", password=PASSWORD, profile=COMPANY)
    assert (user["nickname"], user["company"]) == ("Nick", "蒸汽记忆")


@example("register_by_phone_code, with custom data")
def _(client):
    client.send_sms_code(PHONE)
    client.register_by_phone_code(phone=PHONE, code="1234", password=PASSWORD, custom_data=SOURCE)
    client.login_by_phone_password(PHONE, PASSWORD)
    assert client.get_udf_value() == SOURCE


# Signing in


def fail_often(login, **name):
    """Gives wrong passwords until a captcha is asked for."""
    codes = []
    while 2000 not in codes and len(codes) < 20:
        try:
            login(password="wrong-passw0rd", **name)
        except AuthingException as error:
            codes.append(error.code)


def with_captcha(login, **name):
    """Signs in, and answers the captcha that is asked for."""
    fail_often(login, **name)
    try:
        login(password=PASSWORD, **name)
    except AuthingException as error:
        assert error.code == 2000
        return login(password=PASSWORD, captcha_code="xj72", **name)
    raise AssertionError("no captcha was asked for")


@example("login_by_email", BOB)
def _(client):
    assert is_bob(client.login_by_email(email=EMAIL, password=PASSWORD))


@example("login_by_email, with a captcha", BOB)
def _(client):
    assert is_bob(with_captcha(client.login_by_email, email=EMAIL))


@example("login_by_email, with custom data", BOB)
def _(client):
    assert is_bob(client.login_by_email(email=EMAIL, password=PASSWORD, custom_data=SOURCE))
    assert client.get_udf_value() == SOURCE


@example("login_by_username", BOB)
def _(client):
    assert is_bob(client.login_by_username(username="bob", password=PASSWORD))


@example("login_by_username, with a captcha", BOB)
def _(client):
    assert is_bob(with_captcha(client.login_by_username, username="bob"))


@example("login_by_username, with custom data", BOB)
def _(client):
    assert is_bob(client.login_by_username(username="bob", password=PASSWORD, custom_data=SOURCE))
    assert client.get_udf_value() == SOURCE


@example("login_by_phone_code")
def _(client):
    client.send_sms_code(PHONE)
    assert client.login_by_phone_code(phone=PHONE, code="1234")["token"]


@example("login_by_phone_code, with custom data")
def _(client):
    client.send_sms_code(PHONE)
    assert client.login_by_phone_code(phone=PHONE, code="1234", custom_data=SOURCE)["token"]
    assert client.get_udf_value() == SOURCE


@example("login_by_phone_password", BOB)
def _(client):
    assert is_bob(client.login_by_phone_password(phone=PHONE, password=PASSWORD))


@example("login_by_phone_password, with a captcha", BOB)
def _(client):
    assert is_bob(with_captcha(client.login_by_phone_password, phone=PHONE))


@example("login_by_phone_password, with custom data", BOB)
def _(client):
    assert is_bob(client.login_by_phone_password(phone=PHONE, password=PASSWORD, custom_data=SOURCE))
    assert client.get_udf_value() == SOURCE


@example("login_by_ldap")
def _(client):
    assert is_bob(client.login_by_ldap(username="bob", password=PASSWORD))


@example("login_by_ad")
def _(client):
    # Otherwise the client takes another host for this call, which it derives from the name of the usual one.
    client = new_client(websocket_host=URL)
    assert is_bob(client.login_by_ad(username="bob", password=PASSWORD))


@example("login_by_sub_account", {"username": "123456789", "password": "8558781", "sub_account": True})
def _(client):
    assert client.login_by_sub_account("123456789", "8558781")["username"] == "123456789"


@example("wechat_login")
def _(client):
    answer = client.wechat_login("code")
    assert answer["code"] == 200, answer


@example("wechat_login, put right")
def _(client):
    answer = new_client(user_pool_id=os.environ["EMULATOR_USER_POOL_ID"]).wechat_login("code")
    assert answer["code"] == 200 and answer["data"]["unionid"] == "u-1", answer


def exchange(**options):
    client = new_client(secret=os.environ["EMULATOR_SECRET"], redirect_uri=CALLBACK, **options)
    code = control("codes", {"user": "bob", "redirect_uri": CALLBACK})["code"]
    tokens = client.get_access_token_by_code(code)
    assert tokens.get("token_type") == "Bearer" and tokens["access_token"] and tokens["id_token"], tokens


@example("get_access_token_by_code", BOB)
def _(client):
    exchange()


@example("get_access_token_by_code, put right", BOB)
def _(client):
    exchange(token_endpoint_auth_method="client_secret_post")


@example("get_access_token_by_code, with the secret in the header", BOB)
def _(client):
    exchange(token_endpoint_auth_method="client_secret_basic")


# The session


@example("get_current_user", BOB)
def _(client):
    client.login_by_username(username="bob", password=PASSWORD)
    assert is_bob(client.get_current_user())


@example("get_current_user, with a token at the start", BOB)
def _(client):
    assert is_bob(new_client(token=sign_in(client)["token"]).get_current_user())


@example("logout", BOB)
def _(client):
    token = sign_in(client)["token"]
    assert client.logout() is True
    assert client.check_login_status(token=token)["status"] is False


@example("check_login_status", BOB)
def _(client):
    unknown = client.check_login_status(token="TOKEN")
    assert (unknown["status"], unknown["exp"], unknown["iat"]) == (False, None, None)
    sign_in(client)
    known = client.check_login_status()
    assert known["code"] == 200 and known["status"] is True and known["exp"] > known["iat"]


@example("check_logged_in", BOB)
def _(client):
    sign_in(client)
    assert is_bob(client.check_logged_in())


@example("check_logged_in, with nobody signed in")
def _(client):
    try:
        client.check_logged_in()
    except AuthingException as error:
        assert error.code in (2020, 2206), error
    else:
        raise AssertionError("nobody is signed in")


@example("refresh_token", BOB)
def _(client):
    client.login_by_email(EMAIL, PASSWORD)
    fresh = client.refresh_token()
    assert fresh["token"] and fresh["exp"] > fresh["iat"]
    assert is_bob(client.get_current_user())


@example("track_session")
def _(client):
    assert client.track_session() == {"session": None}


@example("validate_ticket_v2", BOB)
def _(client):
    ticket = control("tickets", {"user": "bob", "service": "http://localhost:3000"})["ticket"]
    client.validate_ticket_v2(ticket, "http://localhost:3000")


@example("validate_ticket_v2, put right", BOB)
def _(client):
    ticket = control("tickets", {"user": "bob", "service": "http://localhost:3000"})["ticket"]
    answer = client.validate_ticket_v2(ticket, "http://localhost:3000", "JSON")
    assert "authenticationSuccess" in json.dumps(answer), answer


# Verification codes and passwords


@example("send_sms_code")
def _(client):
    assert client.send_sms_code(phone=PHONE)["code"] == 200


@example("send_email and reset_password_by_email_code", BOB)
def _(client):
    assert client.send_email(email=EMAIL, scene="RESET_PASSWORD")["code"] == 200
    client.reset_password_by_email_code(email=EMAIL, code="1234", new_password="new_passw0rd")
    assert is_bob(sign_in(client, password="new_passw0rd"))


@example("reset_password_by_phone_code", BOB)
def _(client):
    client.send_sms_code(PHONE)
    assert client.reset_password_by_phone_code(phone=PHONE, code="1234", new_password="passw1rd")["code"] == 200
    assert is_bob(sign_in(client, password="passw1rd"))


@example("update_password, the first one", {"username": "bob", "phone": PHONE})
def _(client):
    client.send_sms_code(PHONE)
    client.login_by_phone_code(PHONE, "1234")
    client.update_password(new_password=PASSWORD)


@example("update_password, the first one, put right", {"username": "bob", "phone": PHONE})
def _(client):
    client.send_sms_code(PHONE)
    client.login_by_phone_code(PHONE, "1234")
    client.update_password(new_password=PASSWORD, old_password="")
    assert is_bob(sign_in(client))


@example("update_password", {**BOB, "password": "123456!"})
def _(client):
    sign_in(client, password="123456!")
    client.update_password(new_password=PASSWORD, old_password="123456!")
    assert is_bob(sign_in(client))


@example("check_password_strength")
def _(client):
    assert client.check_password_strength("123456")["valid"] is True


def refused_token():
    """Gives the token of a refused sign-in, which is in that part of the refusal that the client drops."""
    query = "mutation($input: LoginByUsernameInput!) { loginByUsername(input: $input) { id } }"
    given = {"input": {"username": "bob", "password": encrypt(PASSWORD, KEY)}}
    data = json.dumps({"query": query, "variables": given}).encode()
    headers = {"content-type": "application/json", "x-authing-app-id": os.environ["EMULATOR_APP_ID"]}
    request = urllib.request.Request(f"{URL}/graphql/v2", data, headers)
    with urllib.request.build_opener(urllib.request.ProxyHandler({})).open(request) as answer:
        return json.load(answer)["errors"][0]["message"]["data"]["token"]


@example("reset_password_by_first_token", {**BOB, "must_reset": "first_login"})
def _(client):
    user = sign_in(client)
    client.reset_password_by_first_token(user["token"], "passw1rd")


@example("reset_password_by_first_token, put right", {**BOB, "must_reset": "first_login"})
def _(client):
    client.reset_password_by_first_token(refused_token(), "passw1rd")
    assert is_bob(sign_in(client, password="passw1rd"))


@example("reset_password_with_force_reset", {**BOB, "must_reset": "forced"})
def _(client):
    user = sign_in(client)
    client.reset_password_with_force_reset(user["token"], PASSWORD, "passw1rd")


@example("reset_password_with_force_reset, put right", {**BOB, "must_reset": "forced"})
def _(client):
    client.reset_password_with_force_reset(refused_token(), PASSWORD, "passw1rd")
    assert is_bob(sign_in(client, password="passw1rd"))


@example("get_security_level", {**BOB, "phone": None})
def _(client):
    sign_in(client)
    level = client.get_security_level()
    assert (level["email"], level["phone"], level["password"], level["mfa"]) == (True, False, True, False)


# The user


@example("update_profile", BOB)
def _(client):
    sign_in(client)
    client.update_profile({"nickname": "Nick", "lastIp": "111.111.111.111"})


@example("update_profile, put right", BOB)
def _(client):
    sign_in(client)
    user = client.update_profile({"nickname": "Nick", "lastIP": "111.111.111.111"})
    assert (user["nickname"], user["lastIP"]) == ("Nick", "111.111.111.111")


@example("update_profile, of what it can't change", BOB)
def _(client):
    sign_in(client)
    try:
        client.update_profile({"phone": "176xxxx6755"})
    except AuthingException:
        pass
    assert client.get_current_user()["phone"] == PHONE


@example("bind_phone", {**BOB, "phone": None})
def _(client):
    sign_in(client)
    client.bind_phone(phone=PHONE, phoneCode="1234")


@example("bind_phone, put right", {**BOB, "phone": None})
def _(client):
    sign_in(client)
    client.send_sms_code(PHONE)
    assert client.bind_phone(phone=PHONE, phone_code="1234")["phone"] == PHONE


@example("unbind_phone", BOB)
def _(client):
    sign_in(client)
    assert client.unbind_phone()["phone"] is None


@example("update_phone", BOB, url=LENIENT_URL)
def _(client):
    sign_in(client)
    client.update_email(phone="test1@example.com", phoneCode="1234")


@example("update_phone, with the original", BOB)
def _(client):
    sign_in(client)
    client.update_email(
        phone="test1@example.com", phoneCode="1234", oldPhone="test2@exmaple.com", oldPhoneCode="1234"
    )


@example("update_phone, put right", BOB, url=LENIENT_URL)
def _(client):
    sign_in(client)
    client.send_sms_code("176xxxx6755")
    assert client.update_phone(phone="176xxxx6755", phone_code="1234")["phone"] == "176xxxx6755"


@example("update_phone, with the original, put right", BOB)
def _(client):
    sign_in(client)
    client.send_sms_code(PHONE)
    client.send_sms_code("176xxxx6755")
    user = client.update_phone(
        phone="176xxxx6755", phone_code="1234", old_phone=PHONE, old_phone_code="1234"
    )
    assert user["phone"] == "176xxxx6755"


@example("bind_email", {**BOB, "email": None})
def _(client):
    sign_in(client)
    client.bind_email(email=phone, email_code="1234")  # noqa: F821


@example("bind_email, put right", {**BOB, "email": None})
def _(client):
    sign_in(client)
    client.send_email(EMAIL, "CHANGE_EMAIL")
    assert client.bind_email(email=EMAIL, email_code="1234")["email"] == EMAIL


@example("unbind_email", BOB)
def _(client):
    sign_in(client)
    user = client.get_current_user()
    if user.get("email"):
        user = client.unbind_email()
    assert user["email"] is None


@example("update_email", BOB, url=LENIENT_URL)
def _(client):
    sign_in(client)
    client.send_email("test1@example.com", "CHANGE_EMAIL")
    assert client.update_email(email="test1@example.com", email_code="1234")["email"] == "test1@example.com"


@example("update_email, with the original", {**BOB, "email": "test2@exmaple.com"})
def _(client):
    sign_in(client)
    for email in ("test1@example.com", "test2@exmaple.com"):
        client.send_email(email, "CHANGE_EMAIL")
    user = client.update_email(
        email="test1@example.com", email_code="1234", old_email="test2@exmaple.com", old_email_code="1234"
    )
    assert user["email"] == "test1@example.com"


@example("is_user_exists", BOB)
def _(client):
    assert client.is_user_exists(email="fptvmzqyxn@authing.cn") is False
    assert client.is_user_exists(email=EMAIL) is True


ANN = {"username": "ann", "password": PASSWORD}


@example("link_account and unlink_account", ANN)
def _(client):
    pool = os.environ["EMULATOR_USER_POOL_ID"]
    social = new_client(user_pool_id=pool).wechat_login("code")["data"]["token"]
    main = sign_in(client, "ann")["token"]
    assert client.link_account(primary_user_token=main, secondary_user_token=social) is True
    again = new_client(user_pool_id=pool).wechat_login("code")["data"]
    assert again["username"] == "ann"
    assert client.unlink_account(primary_user_token=main, provider="wechat") is True


# Custom data


@example("get_udf_value", {**BOB, "custom_data": {"school": "华中科技大学", "age": 20}})
def _(client):
    sign_in(client)
    assert client.get_udf_value() == {"school": "华中科技大学", "age": 20}


@example("set_udf_value", BOB)
def _(client):
    sign_in(client)
    assert client.set_udf_value({"school": "华中科技大学", "age": 22}) is True
    assert client.get_udf_value() == {"school": "华中科技大学", "age": 22}


@example("remove_udf_value", {**BOB, "custom_data": {"school": "ucla"}})
def _(client):
    sign_in(client)
    assert client.remove_udf_value("school") is True
    assert client.get_udf_value() == {}


@example("set_udv", BOB)
def _(client):
    # The field is defined already; the documentation lets the client for administrators do that first.
    sign_in(client)
    fields = client.set_udv(key="school", value="ucla")
    assert fields == [{"dataType": "STRING", "value": "ucla", "key": "school", "label": "学校"}], fields


@example("remove_udv", {**BOB, "custom_data": {"age": 20}})
def _(client):
    sign_in(client)
    assert client.remove_udv(key="age") == []


# What a user may do, and where a user belongs


@example("list_authorized_resources", BOB)
def _(client):
    sign_in(client)
    resources = client.list_authorized_resources(namespace="default")
    assert resources["totalCount"] == 2
    assert {"code": "menu_a", "type": "MENU"} in resources["list"], resources


@example("list_applications", BOB)
def _(client):
    sign_in(client)
    applications = client.list_applications()
    assert [application["name"] for application in applications["list"]] == ["oo"]
    assert applications["totalCount"] == 1


@example("list_orgs", BOB)
def _(client):
    sign_in(client)
    assert isinstance(client.list_orgs(), list)


@example("list_roles", BOB)
def _(client):
    sign_in(client)
    roles = client.list_roles()
    assert [role["code"] for role in roles["list"]] == ["admin"] and roles["totalCount"] == 1


@example("has_role", BOB)
def _(client):
    sign_in(client)
    assert client.has_role("admin") is True and client.has_role("owner") is False


@example("list_departments", BOB)
def _(client):
    client.login_by_email(email=EMAIL, password=PASSWORD)
    departments = client.list_departments()["departments"]
    assert departments["totalCount"] == 1
    assert departments["list"][0]["department"]["namePath"] == ["xx2", "q2"], departments


def run(users, url, act):
    """Runs an example; gives the error that it ended with."""
    control("reset", url=url)
    control("seed", {**WORLD, "users": list(users)}, url)
    try:
        act(new_client(app_host=url))
    except Exception as error:  # Whatever it is, it is reported.
        return f"{type(error).__name__}: {error}"
    return None


def main():
    report = [{"name": name, "error": run(users, url, act)} for name, users, url, act in EXAMPLES]
    print(json.dumps(report))


if __name__ == "__main__":
    main()
